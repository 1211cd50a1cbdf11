package org.vtck.conformance.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.vtck.conformance.properties.FailoverPlan.Board;
import org.vtck.conformance.properties.FailoverPlan.Bridge;
import org.vtck.conformance.properties.FailoverPlan.Primary;
import org.vtck.conformance.properties.FailoverPlan.Standby;

/** Arbitrary devices for the life of a pair: few ids, so that many are equal, 0 among them, and bridges behind bridges. */
public final class FailoverPlans {
    /** Devices of each kind. */
    static final int OF_A_KIND = 3;

    private FailoverPlans() {}

    /** Three devices of each kind. */
    public static Arbitrary<FailoverPlan> plans() {
        Arbitrary<List<Standby>> standbys = groups().list().ofSize(OF_A_KIND).map(FailoverPlans::standbys);
        Arbitrary<List<Integer>> places =
                Arbitraries.integers().between(0, OF_A_KIND - 1).list().ofSize(OF_A_KIND);
        Arbitrary<Set<Integer>> present =
                Arbitraries.of(0, 1, 2, 3, 4, 5, 6, 7, 8).set().ofMinSize(OF_A_KIND);
        return Combinators.combine(Arbitraries.of(Board.class), standbys, bridges(), places, present)
                .as(FailoverPlans::plan);
    }

    private static Arbitrary<Long> groups() {
        return Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.just(1L)),
                Tuple.of(3, Arbitraries.of(2L, 0x8877665544332211L)),
                Tuple.of(1, Arbitraries.just(0L)));
    }

    private static Arbitrary<List<Bridge>> bridges() {
        Arbitrary<List<Optional<Long>>> groups = groups().optional(0.75).list().ofSize(OF_A_KIND);
        Arbitrary<List<Integer>> under =
                Arbitraries.integers().between(0, OF_A_KIND).list().ofSize(OF_A_KIND);
        return Combinators.combine(groups, under).as((ids, nested) -> {
            List<Bridge> bridges = new ArrayList<>();
            for (int i = 0; i < OF_A_KIND; i++) {
                // Only behind one that comes before it, so that no bridge is behind itself.
                boolean isNested = nested.get(i) < i;
                bridges.add(new Bridge(
                        "b" + i, ids.get(i), isNested ? Optional.of("b" + nested.get(i)) : Optional.empty()));
            }
            return bridges;
        });
    }

    private static List<Standby> standbys(List<Long> groups) {
        List<Standby> standbys = new ArrayList<>();
        groups.forEach(g -> standbys.add(new Standby("s" + standbys.size(), g)));
        return standbys;
    }

    private static FailoverPlan plan(
            Board board, List<Standby> standbys, List<Bridge> bridges, List<Integer> places, Set<Integer> chosen) {
        List<Primary> primaries = new ArrayList<>();
        places.forEach(b -> primaries.add(new Primary("p" + primaries.size(), "b" + b)));
        Set<String> present = new TreeSet<>();
        for (int i = 0; i < OF_A_KIND; i++) {
            Bridge bridge = bridges.get(i);
            if (chosen.contains(i) && bridge.under().map(present::contains).orElse(true)) {
                present.add(bridge.name());
            }
        }
        for (int i = 0; i < OF_A_KIND; i++) {
            if (chosen.contains(OF_A_KIND + i)) {
                present.add(standbys.get(i).name());
            }
            if (chosen.contains(2 * OF_A_KIND + i)
                    && present.contains(primaries.get(i).behind())) {
                present.add(primaries.get(i).name());
            }
        }
        return new FailoverPlan(board, standbys, bridges, primaries, present);
    }
}
