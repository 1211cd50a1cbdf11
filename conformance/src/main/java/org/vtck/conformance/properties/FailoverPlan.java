package org.vtck.conformance.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The devices that take part in a life, and which of them the machine has from the start.
 *
 * @param present names; a device whose bus is not present is not either
 */
public record FailoverPlan(
        Board board, List<Standby> standbys, List<Bridge> bridges, List<Primary> primaries, Set<String> present) {
    public FailoverPlan {
        standbys = List.copyOf(standbys);
        bridges = List.copyOf(bridges);
        primaries = List.copyOf(primaries);
        present = Set.copyOf(present);
    }

    /** Where devices are plugged in: nothing can be added to the root of a Q35 board while it runs, so a bridge is in front there. */
    public enum Board {
        PC("-M pc", ""),
        Q35("-M q35 -device pci-bridge,id=front,chassis_nr=100", ",bus=front");

        private final String start;
        private final String bus;

        Board(String start, String bus) {
            this.start = start;
            this.bus = bus;
        }
    }

    /** A virtio network function with a group id, which may be 0. */
    public record Standby(String name, long group) {}

    /** A bridge, perhaps behind another one; its group id may be 0 or absent. */
    public record Bridge(String name, Optional<Long> group, Optional<String> under) {}

    /** A network function to be passed through. */
    public record Primary(String name, String behind) {}

    Optional<Standby> standby(String name) {
        return standbys.stream().filter(s -> s.name().equals(name)).findFirst();
    }

    Optional<Bridge> bridge(String name) {
        return bridges.stream().filter(b -> b.name().equals(name)).findFirst();
    }

    Optional<Primary> primary(String name) {
        return primaries.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** What starts the machine. */
    List<String> arguments() {
        List<String> words = new ArrayList<>(List.of(board.start.split(" ")));
        standbys.forEach(s -> addIfPresent(s.name(), words));
        bridges.forEach(b -> addIfPresent(b.name(), words));
        primaries.forEach(p -> addIfPresent(p.name(), words));
        return words;
    }

    private void addIfPresent(String name, List<String> words) {
        if (present.contains(name)) {
            words.addAll(List.of("-device", device(name)));
        }
    }

    /** As after {@code -device}. */
    String device(String name) {
        Optional<String> standby =
                standby(name).map(s -> "virtio-net-pci,id=" + name + board.bus + group(Optional.of(s.group())));
        Optional<String> bridge = bridge(name)
                .map(b -> "pci-bridge,id=" + name
                        + b.under().map(u -> ",bus=" + u).orElse(board.bus)
                        + ",chassis_nr=" + (bridges.indexOf(b) + 1) + group(b.group()));
        Optional<String> primary = primary(name).map(p -> "e1000e,id=" + name + ",bus=" + p.behind());
        return standby.or(() -> bridge).or(() -> primary).orElseThrow();
    }

    private static String group(Optional<Long> group) {
        return group.map(g -> g == 0 ? ",x-zero-group-id=on" : String.format(Locale.ROOT, ",failover-group-id=0x%x", g))
                .orElse("");
    }

    @Override
    public String toString() {
        return String.join(" ", arguments());
    }
}
