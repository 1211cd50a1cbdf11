package org.vtck.conformance.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.vtck.conformance.pairing.Naive.Kind;
import org.vtck.conformance.pairing.Naive.Thing;
import org.vtck.spec.subject.PciFunction;

/** The hash join over bytes says what a naive reading of the text says. */
final class NaivePairingProperties {
    private static final Machines MACHINES = Machines.newest();
    private static final int BUSES = 4;

    @Property
    @StatisticsReport(onFailureOnly = true)
    void whatever_is_in_the_machine_the_join_agrees_with_the_naive_reading(@ForAll("machines") List<Thing> things) {
        PciFunction[] functions =
                things.stream().map(NaivePairingProperties::built).toArray(PciFunction[]::new);
        PairingResult result = MACHINES.paired(functions);
        assertThat(Outline.of(result)).isEqualTo(new Naive(things).outline());
        assertThat(result.undecided()).isEmpty();
        cover("pairs", !result.pairs().isEmpty());
        cover("conflicts", !result.conflicts().isEmpty());
    }

    /** A property that never sees a pair would prove little. */
    private static void cover(String what, boolean some) {
        Statistics.label(what).collect(some).coverage(c -> c.check(true).percentage(p -> p > 5));
    }

    /** Few buses and few ids, so that things meet. */
    @Provide
    Arbitrary<List<Thing>> machines() {
        Arbitrary<Kind> kind = Arbitraries.of(Kind.values());
        Arbitrary<Integer> bus = Arbitraries.integers().between(0, BUSES - 1);
        Arbitrary<Long> id = Arbitraries.frequency(Tuple.of(1, 0L), Tuple.of(5, 1L), Tuple.of(5, 2L), Tuple.of(3, -1L));
        Arbitrary<List<Long>> ids = Arbitraries.frequencyOf(
                Tuple.of(6, id.map(List::of)), Tuple.of(1, id.list().ofSize(2)));
        Arbitrary<List<Thing>> one =
                Combinators.combine(kind, bus, ids, bus).as((k, b, i, s) -> List.of(thing(k, b, i, s)));
        Arbitrary<List<Thing>> whole = Combinators.combine(bus, bus, ids, bus)
                .as((b, c, i, s) -> List.of(
                        thing(Kind.STANDBY, b, i, 0), thing(Kind.BRIDGE, c, i, s), thing(Kind.NETWORK, s, i, 0)));
        return Arbitraries.frequencyOf(Tuple.of(3, one), Tuple.of(1, whole))
                .list()
                .ofMaxSize(8)
                .map(all -> addressed(all.stream().flatMap(List::stream).toList()));
    }

    private static Thing thing(Kind kind, int bus, List<Long> ids, int secondary) {
        return new Thing(kind, "", bus, carries(kind) ? ids : List.of(), isBridge(kind) ? secondary : 0);
    }

    private static boolean carries(Kind kind) {
        return kind == Kind.STANDBY || kind == Kind.BRIDGE || kind == Kind.DISK;
    }

    private static boolean isBridge(Kind kind) {
        return kind == Kind.BRIDGE || kind == Kind.PLAIN_BRIDGE;
    }

    private static List<Thing> addressed(List<Thing> things) {
        List<Thing> all = new ArrayList<>();
        int[] slots = new int[BUSES];
        for (Thing t : things) {
            String address = String.format(Locale.ROOT, "%02x:%02x.0", t.bus(), ++slots[t.bus()]);
            all.add(new Thing(t.kind(), address, t.bus(), t.ids(), t.secondary()));
        }
        return all;
    }

    private static PciFunction built(Thing t) {
        return switch (t.kind()) {
            case NETWORK -> MACHINES.nic(t.address());
            case PLAIN_BRIDGE -> MACHINES.plainBridge(t.address(), t.secondary());
            case STANDBY -> twice(t, "two_id_standby");
            case DISK -> twice(t, "two_id_disk");
            case BRIDGE -> twice(t, "two_id_bridge", "secondary", t.secondary(), "subordinate", t.secondary());
        };
    }

    private static PciFunction twice(Thing t, String device, Object... options) {
        List<Object> all = new ArrayList<>(List.of(options));
        all.addAll(
                List.of("first", t.ids().get(0), "second", t.ids().get(t.ids().size() - 1)));
        return MACHINES.at(t.address(), device, all.toArray());
    }
}
