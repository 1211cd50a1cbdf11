package org.vtck.conformance.emulator;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vtck.spec.interpret.build.BuiltDevice;
import org.vtck.spec.model.Device;
import org.vtck.spec.model.OptionKind;
import org.vtck.spec.subject.NetworkPort;

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

    /** What a driver reads from a network function that is not in its configuration space; empty for any other. */
    Optional<NetworkPort> network() {
        return value(OptionKind.MAC)
                .map(mac -> new NetworkPort(mac, alone.behaviour().features()));
    }

    private Optional<Long> value(OptionKind kind) {
        return device.options().stream()
                .filter(o -> o.kind() == kind)
                .findFirst()
                .map(o -> options.getOrDefault(o.name(), o.defaultValue()));
    }

    /** What it is called in a sentence. */
    String called() {
        String name = device.spelling().orElse(device.name());
        return id().map(id -> name + " `" + id + "`").orElse(name);
    }
}
