package org.vtck.conformance.topology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vtck.spec.subject.PciFunction;

/**
 * What nests in what, for drawing: every bus stands in it once.
 *
 * @param roots buses that no bridge claims; then those that only a circle of bridges claims
 */
public record Tree(List<Branch> roots) {
    public Tree {
        roots = List.copyOf(roots);
    }

    /** A bus and what is on it. */
    public record Branch(Bus bus, Kind kind, List<Node> nodes) {
        public Branch {
            nodes = List.copyOf(nodes);
        }

        /** How the bus came to be where it is. */
        public enum Kind {
            /** Bus 0 of its segment. */
            ROOT,
            /** No bridge claims it. */
            ORPHAN,
            /** It is behind the bridge below which it stands. */
            BEHIND,
            /** Bridges claim it, and they are all behind it. */
            CIRCLE
        }
    }

    /**
     * A function.
     *
     * @param behind the bus behind it; empty for an endpoint, and where the bus stands elsewhere or nothing is on it
     */
    public record Node(PciFunction function, Optional<Bridge> bridge, Optional<Branch> behind) {}

    /** The tree of a topology. */
    public static Tree of(Topology topology) {
        Growth growth = new Growth(topology);
        List<Branch> roots = new ArrayList<>();
        for (Bus bus : topology.buses()) {
            if (topology.claimants(bus).isEmpty()) {
                roots.add(growth.branch(bus, bus.number() == 0 ? Branch.Kind.ROOT : Branch.Kind.ORPHAN));
            }
        }
        for (Bus bus : topology.buses()) {
            if (!growth.drawn.contains(bus)) {
                roots.add(growth.branch(bus, Branch.Kind.CIRCLE));
            }
        }
        return new Tree(roots);
    }

    /** Bus numbers bound the depth to 256, so that recursion is safe. */
    private static final class Growth {
        private final Topology topology;
        private final Set<Bus> drawn = new HashSet<>();

        Growth(Topology topology) {
            this.topology = topology;
        }

        Branch branch(Bus bus, Branch.Kind kind) {
            drawn.add(bus);
            List<Node> nodes = new ArrayList<>();
            for (PciFunction function : topology.on(bus)) {
                Optional<Bridge> bridge = topology.bridge(function.address());
                Optional<Bus> behind = bridge.flatMap(Bridge::claim)
                        .filter(b -> !drawn.contains(b) && !topology.on(b).isEmpty());
                nodes.add(new Node(function, bridge, behind.map(b -> branch(b, Branch.Kind.BEHIND))));
            }
            return new Branch(bus, kind, nodes);
        }
    }
}
