package org.vtck.conformance.emulator;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.vtck.spec.model.Device;
import org.vtck.spec.model.OptionKind;
import org.vtck.spec.model.Topology;

/** What the devices of a machine have taken for themselves: their ids, the numbers of their slots, their MAC addresses. */
final class Claims {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z][-._A-Za-z0-9]*");

    private final Map<Topology.BusKind, Integer> unnamed = new EnumMap<>(Topology.BusKind.class);
    private final Map<String, Place> ids = new HashMap<>();
    private final Map<String, String> unique = new HashMap<>();
    private final MacAddresses macs = new MacAddresses();
    private final List<Plug> plugs = new ArrayList<>();

    /** Where a device is plugged in. */
    record Place(Slots bus, int number) {}

    Map<String, Place> ids() {
        return ids;
    }

    /** What is plugged in, in the order in which it was. */
    List<Plug> plugs() {
        return plugs;
    }

    MacAddresses macs() {
        return macs;
    }

    /** How many buses of a kind have been made that have no name of their own. */
    int unnamed(Topology.BusKind kind) {
        return unnamed.getOrDefault(kind, 0);
    }

    void checkId(DeviceArgument argument) {
        argument.property("id").filter(id -> !IDENTIFIER.matcher(id).matches()).ifPresent(id -> {
            throw argument.problem(
                    "an id consists of letters, digits, `-`, `.` and `_` after a letter, found `" + id + "`");
        });
        argument.property("id").filter(ids::containsKey).ifPresent(id -> {
            throw argument.problem("two devices have the id `" + id + "`");
        });
    }

    void checkUnique(DeviceArgument argument, Device device, Map<String, Long> options) {
        for (String key : keys(device, options)) {
            String before = unique.get(key);
            if (before != null) {
                throw argument.problem(key + " is already that of `" + before + "`");
            }
        }
    }

    void take(Plug plug, DeviceArgument argument, Place place) {
        plugs.add(plug);
        argument.property("id").ifPresent(id -> ids.put(id, place));
        plug.behind().filter(bus -> plug.id().isEmpty()).ifPresent(bus -> unnamed.merge(bus.kind(), 1, Integer::sum));
        keys(plug.device(), plug.options()).forEach(key -> unique.put(key, argument.text()));
        macs(plug).forEach(macs::take);
    }

    void release(Plug plug) {
        plugs.removeIf(p -> isSame(p, plug));
        plug.id().ifPresent(ids::remove);
        keys(plug.device(), plug.options()).forEach(unique::remove);
        macs(plug).forEach(macs::release);
    }

    @SuppressWarnings("ReferenceEquality") // two devices without a name may be alike in everything
    private static boolean isSame(Plug one, Plug other) {
        return one == other;
    }

    private static List<String> keys(Device device, Map<String, Long> options) {
        return device.steps().stream()
                .filter(Device.Unique.class::isInstance)
                .map(step -> String.join(
                        ", ",
                        ((Device.Unique) step)
                                .options().stream()
                                        .map(name -> name.replace('_', '-') + " " + value(device, options, name))
                                        .toList()))
                .toList();
    }

    private static long value(Device device, Map<String, Long> options, String name) {
        Long given = options.get(name);
        return given != null
                ? given
                : device.options().stream()
                        .filter(o -> o.name().equals(name))
                        .findFirst()
                        .map(Device.Option::defaultValue)
                        .orElse(0L);
    }

    private static List<Long> macs(Plug plug) {
        return plug.device().options().stream()
                .filter(o -> o.kind() == OptionKind.MAC)
                .map(o -> plug.options().getOrDefault(o.name(), o.defaultValue()))
                .toList();
    }
}
