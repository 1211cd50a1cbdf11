package org.vtck.conformance.emulator;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One {@code -device}: what it is, and its properties in the order given.
 *
 * @param text as given
 */
record DeviceArgument(String driver, Map<String, String> properties, String text) {
    private static final String ESCAPED = "\u0000";

    DeviceArgument {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** Reads {@code driver,key=value,...}; two commas stand for one that belongs to a value. */
    static DeviceArgument of(String text) {
        String[] parts = text.replace(",,", ESCAPED).split(",", -1);
        Map<String, String> properties = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].replace(ESCAPED, ",");
            int equals = part.indexOf('=');
            String key = equals < 0 ? part : part.substring(0, equals);
            if (key.isEmpty()) {
                throw new EmulationException("-device " + text + ": expected a property such as `id=net0`, found none");
            }
            if (properties.put(key, equals < 0 ? "on" : part.substring(equals + 1)) != null) {
                throw new EmulationException("-device " + text + ": property `" + key + "` is given twice");
            }
        }
        return new DeviceArgument(parts[0].replace(ESCAPED, ","), properties, text);
    }

    Optional<String> property(String key) {
        return Optional.ofNullable(properties.get(key));
    }

    EmulationException problem(String sentence) {
        return new EmulationException("-device " + text + ": " + sentence);
    }
}
