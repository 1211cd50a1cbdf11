package org.vtck.conformance.pairing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.vtck.conformance.topology.Bridge;
import org.vtck.conformance.topology.Topology;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.subject.PciFunction;

/** What counts as behind a bridge. */
interface Reach {
    List<PciFunction> behind(Bridge bridge);

    /** What is directly behind it. */
    static Reach direct(Topology topology) {
        return topology::directlyBehind;
    }

    /** What is behind it, and behind bridges below it that are not bounds of their own. */
    static Reach deeper(Topology topology, Predicate<PciFunction> bound) {
        return bridge -> {
            List<PciFunction> found = new ArrayList<>();
            collect(topology, bound, bridge, found, new HashSet<>());
            return found;
        };
    }

    private static void collect(
            Topology topology,
            Predicate<PciFunction> bound,
            Bridge bridge,
            List<PciFunction> found,
            Set<FunctionAddress> seen) {
        if (seen.add(bridge.address())) {
            for (PciFunction function : topology.directlyBehind(bridge)) {
                found.add(function);
                if (!bound.test(function)) {
                    topology.bridge(function.address()).ifPresent(b -> collect(topology, bound, b, found, seen));
                }
            }
        }
    }
}
