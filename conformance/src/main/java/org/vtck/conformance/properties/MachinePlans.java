package org.vtck.conformance.properties;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.vtck.conformance.properties.MachinePlan.Device;
import org.vtck.conformance.properties.MachinePlan.Kind;

/** Arbitrary machines. */
public final class MachinePlans {
    /** How many bridges may be above a device. */
    private static final int DEEPEST = 8;

    private static final int MOST_ON_A_BUS = 4;

    private MachinePlans() {}

    /** Identifiers that are easily mistaken for one another: byte-swapped, halves swapped, sign and neighbours. */
    public static Arbitrary<Long> ids() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        4,
                        Arbitraries.of(
                                1L,
                                2L,
                                0x0100_0000_0000_0000L,
                                0x0000_0001_0000_0000L,
                                0x1122_3344_5566_7788L,
                                0x8877_6655_4433_2211L,
                                Long.MIN_VALUE,
                                -1L)),
                Tuple.of(1, Arbitraries.longs().filter(id -> id != 0)));
    }

    /** Machines whose root bus holds whole pairs, parts of pairs and bridges up to {@value #DEEPEST} deep. */
    public static Arbitrary<MachinePlan> machines() {
        return bus(DEEPEST).map(MachinePlan::new);
    }

    private static Arbitrary<List<Device>> bus(int depth) {
        Arbitrary<List<Device>> one = single(depth).map(List::of);
        return Arbitraries.frequencyOf(Tuple.of(3, one), Tuple.of(1, whole()))
                .list()
                .ofMaxSize(MOST_ON_A_BUS)
                .map(all -> all.stream().flatMap(List::stream).toList());
    }

    private static Arbitrary<Device> single(int depth) {
        Arbitrary<Device> leaf = Arbitraries.oneOf(
                ids().map(id -> new Device(Kind.STANDBY, id, List.of())),
                Arbitraries.just(new Device(Kind.NETWORK, 0, List.of())));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<List<Device>> behind = Arbitraries.lazy(() -> bus(depth - 1));
        return Arbitraries.oneOf(
                leaf,
                Combinators.combine(ids(), behind).as((id, b) -> new Device(Kind.BRIDGE, id, b)),
                behind.map(b -> new Device(Kind.PLAIN_BRIDGE, 0, b)));
    }

    /** A standby beside a bridge with one network device behind it, of one identifier. */
    private static Arbitrary<List<Device>> whole() {
        return ids().map(id -> Stream.of(
                        new Device(Kind.STANDBY, id, List.of()),
                        new Device(Kind.BRIDGE, id, List.of(new Device(Kind.NETWORK, 0, List.of()))))
                .toList());
    }
}
