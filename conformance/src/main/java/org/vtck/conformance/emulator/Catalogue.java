package org.vtck.conformance.emulator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vtck.spec.diagnostic.Closest;
import org.vtck.spec.model.Device;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Topology;

/** What the sources offer under the names that QEMU gives them. */
final class Catalogue {
    private final SpecModel model;

    Catalogue(SpecModel model) {
        this.model = model;
    }

    Topology machine(String argument) {
        String name = argument.split(",", 2)[0];
        List<String> known = model.topologies().stream()
                .flatMap(t -> t.board().map(Topology.Board::name).stream())
                .toList();
        return model.topologies().stream()
                .filter(t -> t.board().map(b -> b.name().equals(name)).orElse(false))
                .findFirst()
                .orElseThrow(() -> new EmulationException("unknown machine `" + name + "`" + hint(name, known)));
    }

    Device device(DeviceArgument argument) {
        List<String> known =
                model.devices().stream().flatMap(d -> d.spelling().stream()).toList();
        return model.devices().stream()
                .filter(d -> d.spelling().equals(Optional.of(argument.driver())))
                .findFirst()
                .orElseThrow(() -> argument.problem(
                        "unknown device `" + argument.driver() + "`" + hint(argument.driver(), known)));
    }

    /** The option that a property names; in sources hyphens are underscores. */
    static Device.Option option(DeviceArgument argument, Device device, String key) {
        String name = key.replace('-', '_');
        List<Device.Option> known =
                device.options().stream().filter(o -> o.kind().isGiven()).toList();
        List<String> names = Stream.concat(
                        Stream.of("id", "bus", "addr"), known.stream().map(o -> spelled(o.name(), key)))
                .toList();
        return known.stream()
                .filter(o -> o.name().equals(name))
                .findFirst()
                .orElseThrow(() -> argument.problem(
                        "`" + argument.driver() + "` has no property `" + key + "`" + hint(key, names)));
    }

    /** With hyphens unless the user seems to think of underscores. */
    private static String spelled(String name, String key) {
        return key.contains("_") || name.equals("chassis_nr") ? name : name.replace('_', '-');
    }

    static String hint(String given, List<String> known) {
        return Closest.to(given, known)
                .map(n -> "; did you mean `" + n + "`?")
                .orElseGet(() -> known.size() < 6 ? "; there is " + String.join(", ", known) : "");
    }
}
