package org.vtck.conformance.failover;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vtck.conformance.emulator.EmulatedMachine;
import org.vtck.conformance.emulator.Emulator;
import org.vtck.conformance.emulator.Sketch;
import org.vtck.conformance.failover.Device.Kind;
import org.vtck.conformance.failover.State.Status;

/** Takes a guest to its destination. */
final class Move {
    private final Emulator emulator;
    private Destination destination = new Destination.Mirror();

    Move(Emulator emulator) {
        this.emulator = emulator;
    }

    void to(Destination where) {
        destination = where;
    }

    /**
     * Moves host and guest. A standby goes on there under its name, with what it negotiated; primaries that are there wait for a
     * replug, and those that were hidden stay so.
     *
     * @param left primaries that are plugged, and stay behind
     * @return why they cannot move; nothing has changed then
     */
    Optional<String> refusal(Host host, Guest guest, Set<String> left) {
        Set<String> kept = new TreeSet<>(host.primaries().keySet());
        EmulatedMachine there;
        List<Device> found = new ArrayList<>();
        Map<String, Status> statuses = new LinkedHashMap<>();
        if (destination instanceof Destination.Given given) {
            EmulatedMachine all = emulator.start(given.arguments());
            all.devices().forEach(sketch -> host.kinds().device(sketch).ifPresent(found::add));
            found.stream()
                    .filter(d -> d.kind() == Kind.PRIMARY)
                    .forEach(d -> statuses.put(d.id(), status(host, d.id())));
            there = emulator.start(Destination.arguments(all, Host.without(all.devices(), statuses.keySet())));
        } else {
            List<Sketch> same = Host.without(host.machine().devices(), kept);
            there = Destination.mirror(emulator, host.machine(), same);
            kept.removeAll(left);
            host.devices().values().stream()
                    .filter(d -> d.kind() != Kind.PRIMARY || kept.contains(d.id()))
                    .forEach(found::add);
            kept.forEach(id -> statuses.put(id, status(host, id)));
        }
        Optional<String> missing = missing(host, found);
        if (missing.isEmpty()) {
            host.moveTo(there, found, statuses);
            guest.moveTo(new MachineHardware(there));
        }
        return missing;
    }

    private static Status status(Host host, String id) {
        return host.primaries().get(id) == Status.HIDDEN ? Status.HIDDEN : Status.EJECTED;
    }

    private static Optional<String> missing(Host host, List<Device> there) {
        return host.devices().values().stream()
                .filter(d -> d.kind() == Kind.STANDBY)
                .filter(d -> there.stream()
                        .noneMatch(o -> o.id().equals(d.id())
                                && o.kind() == Kind.STANDBY
                                && o.group().equals(d.group())))
                .findFirst()
                .map(d -> "the destination has no standby `" + d.id() + "` of id "
                        + d.group().map(Groups::text).orElse("0"));
    }
}
