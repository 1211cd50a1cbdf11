package org.vtck.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.vtck.spec.model.Enumeration;
import org.vtck.spec.model.SpecModel;

/** Virtio device types by number, or by the name that the sources' enumeration gives them. */
final class DeviceTypes {
    private static final String ENUMERATION = "virtio_device_type";
    private static final String PREFIX = "VIRTIO_ID_";
    private static final int LARGEST = 0xffff;

    private DeviceTypes() {}

    /** The number of a type: {@code 1}, {@code 0x1}, {@code net} or {@code VIRTIO_ID_NET}. */
    static int number(String text, SpecModel model) {
        Map<String, Long> named = named(model);
        Long value = named.get(text.toLowerCase(Locale.ROOT).replace(PREFIX.toLowerCase(Locale.ROOT), ""));
        if (value != null) {
            return value.intValue();
        }
        try {
            int number = Integer.decode(text);
            if (number >= 0 && number <= LARGEST) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw NearMiss.unknown("device type", text, List.copyOf(named.keySet()));
        }
        throw new UsageException("expected a device type of at most " + LARGEST + ", found " + text);
    }

    private static Map<String, Long> named(SpecModel model) {
        Map<String, Long> named = new TreeMap<>();
        model.enumeration(ENUMERATION).map(Enumeration::constants).orElse(List.of()).stream()
                .filter(c -> c.name().startsWith(PREFIX))
                .forEach(c -> named.put(c.name().substring(PREFIX.length()).toLowerCase(Locale.ROOT), c.value()));
        return named;
    }
}
