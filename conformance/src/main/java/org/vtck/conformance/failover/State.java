package org.vtck.conformance.failover;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is so between two actions; devices are named by QEMU's {@code id=}.
 *
 * @param standbys those that are present
 * @param bridges those with a group id that are present
 * @param primaries network functions behind bridges that the host knows, present or kept; absent ones are not listed
 * @param pairs what the guest paired when it last enumerated
 * @param carriers for each standby that the guest enumerated who carries its traffic
 * @param past what the invariants need to know of former states
 */
public record State(
        Migration migration,
        List<Standby> standbys,
        List<Bridge> bridges,
        List<Primary> primaries,
        List<Pair> pairs,
        Map<String, Carrier> carriers,
        Past past) {
    public State {
        standbys = List.copyOf(standbys);
        bridges = List.copyOf(bridges);
        primaries = List.copyOf(primaries);
        pairs = List.copyOf(pairs);
        carriers = Map.copyOf(carriers);
    }

    /** How far a migration got. */
    public enum Migration {
        NONE,
        /** Every plugged primary was asked to leave, and the host waits. */
        REQUESTED,
        /** The guest runs on the destination. */
        MOVED
    }

    /** A virtio network function with a group id. */
    public record Standby(String id, long group, boolean negotiated) {}

    /** A bridge with a group id. */
    public record Bridge(String id, long group) {}

    /**
     * A network function behind a bridge, plugged in to be passed through.
     *
     * @param bus the bridge directly above; it is a primary in the narrow sense if that has a group id
     */
    public record Primary(String id, String bus, Status status) {
        /** Whether it is in the machine. */
        public boolean isShown() {
            return isVisible() || status == Status.ACKNOWLEDGED;
        }

        /** Whether it is in the machine and the guest has not let go of it. */
        public boolean isVisible() {
            return status == Status.PLUGGED || status == Status.UNPLUG_REQUESTED;
        }
    }

    /** Where a primary is in its life. One that is absent is not listed at all. */
    public enum Status {
        /** The operator asked for it, and the guest does not see it yet. */
        HIDDEN,
        PLUGGED,
        /** Asked to leave. */
        UNPLUG_REQUESTED,
        /** Asked to leave, and the guest let go of it. */
        ACKNOWLEDGED,
        /** Gone, and kept by the host for a replug. */
        EJECTED
    }

    /** What the guest holds to belong together. */
    public record Pair(String standby, String primary) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int first = standby.compareTo(other.standby);
            return first != 0 ? first : primary.compareTo(other.primary);
        }
    }

    /** Who carries the traffic of a standby. */
    public sealed interface Carrier {
        /** The standby itself. */
        record Itself() implements Carrier {}

        /** Its primary; several only where a rule is off. */
        record By(Set<String> primaries) implements Carrier {
            public By {
                primaries = Collections.unmodifiableSortedSet(new TreeSet<>(primaries));
            }
        }

        /** Nobody does, and it is lost. */
        record Nothing() implements Carrier {}
    }

    /**
     * Of former states what the invariants need. What the last action did stands here until the next one.
     *
     * @param requested the primaries that were plugged when the migration was requested, but for those that were taken out since
     * @param paired the pairs of that moment, but for those with a member that was taken out since
     * @param cancelled whether the last action was a cancel
     * @param moved the primaries that were plugged on the source when the last action moved the machine
     * @param lost the primaries that carried traffic when the last action ejected them or left them behind
     */
    public record Past(
            Set<String> requested, Set<Pair> paired, boolean cancelled, Set<String> moved, Set<String> lost) {
        /** Nothing has happened. */
        public static final Past NONE = new Past(Set.of(), Set.of(), false, Set.of(), Set.of());

        public Past {
            requested = Set.copyOf(requested);
            paired = Set.copyOf(paired);
            moved = Set.copyOf(moved);
            lost = Set.copyOf(lost);
        }
    }

    /** The present standby of a name. */
    public Optional<Standby> standby(String id) {
        return standbys.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** The primary of a name, if it is not absent. */
    public Optional<Primary> primary(String id) {
        return primaries.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /** The present standbys with a group id. */
    public List<Standby> standbysOf(long group) {
        return standbys.stream().filter(s -> s.group() == group).toList();
    }

    /** The present bridges with a group id. */
    public List<Bridge> bridgesOf(long group) {
        return bridges.stream().filter(b -> b.group() == group).toList();
    }

    /** Carriers in the order of the standbys' names. */
    public Map<String, Carrier> carriersInOrder() {
        return new TreeMap<>(carriers);
    }
}
