package org.vtck.spec.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vtck.spec.source.Place;

/**
 * A machine that can be built from the model.
 *
 * @param board says that the members are what a machine has before anything is plugged in
 */
public record Topology(String name, Optional<Board> board, List<Member> members, Place place) {
    public Topology {
        members = List.copyOf(members);
    }

    /**
     * What {@code -M} names.
     *
     * @param bus name of its bus 0
     */
    public record Board(String name, String bus, BusKind kind) {}

    /** Whether a bus is one of PCI Express. */
    public enum BusKind {
        CONVENTIONAL,
        EXPRESS
    }

    /** A device at an address, with values for some of its options. */
    public record Member(FunctionAddress address, Device device, Map<String, Long> options, Place place) {
        public Member {
            options = Map.copyOf(options);
        }
    }

    /** One model states a name once, so the name is the identity. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Topology that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
