package org.vtck.conformance.emulator;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vtck.spec.interpret.build.BuiltDevice;
import org.vtck.spec.model.Device;

/**
 * A device that has got its place.
 *
 * @param argument as given; empty for what is on the board
 * @param options values for the device's options
 * @param alone the device as it would be with nothing behind it
 * @param shown bytes that it shows instead of its own
 * @param behind the bus that it makes
 */
record Plug(
        Optional<DeviceArgument> argument,
        Device device,
        Map<String, Long> options,
        BuiltDevice alone,
        Optional<byte[]> shown,
        Optional<Slots> behind) {
    private static final String MULTIFUNCTION = "multifunction";

    Plug {
        options = new TreeMap<>(options);
    }

    boolean isMultifunction() {
        Long given = options.get(MULTIFUNCTION);
        return given == null
                ? device.options().stream().anyMatch(o -> o.name().equals(MULTIFUNCTION) && o.defaultValue() != 0)
                : given != 0;
    }

    /** What the user calls it; empty without a name. */
    Optional<String> id() {
        return argument.flatMap(a -> a.property("id"));
    }

    /** What it is called in a sentence. */
    String called() {
        String name = device.spelling().orElse(device.name());
        return id().map(id -> name + " `" + id + "`").orElse(name);
    }
}
