package org.vtck.conformance.properties;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.vtck.conformance.properties.MachinePlan.Device;
import org.vtck.conformance.properties.MachinePlan.Kind;

/** Arbitrary machines; buses nest up to 8 deep. */
public final class MachinePlans {
    /** How many bridges between conventional buses, or switches, may be above a device. */
    private static final int DEEPEST_BRIDGES = 8;

    private static final int DEEPEST_SWITCHES = 4;

    private static final int MOST_ON_ROOT = 4;
    private static final int MOST_ON_A_BUS = 2;

    /** A machine has 256 bus numbers, of which bus 0 is none behind a bridge. */
    private static final int MOST_BRIDGES = 255;

    private static final Device NETWORK = new Device(Kind.NETWORK, 0, List.of());

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

    /** Machines of conventional buses. */
    public static Arbitrary<MachinePlan> conventional() {
        return plans(conventionalBus(DEEPEST_BRIDGES, MOST_ON_ROOT));
    }

    /** Machines of PCI Express ports and switches, with standbys on the root bus as well. */
    public static Arbitrary<MachinePlan> express() {
        Arbitrary<Device> port = express(DEEPEST_SWITCHES).map(b -> new Device(Kind.ROOT_PORT, 0, b));
        Arbitrary<List<Device>> one = Arbitraries.oneOf(port, standby()).map(List::of);
        Arbitrary<List<Device>> whole = ids().map(id -> List.of(
                new Device(Kind.STANDBY, id, List.of()),
                behind(Kind.ROOT_PORT, behind(Kind.UPSTREAM, new Device(Kind.GROUP_PORT, id, List.of(NETWORK))))));
        return plans(several(one, whole, MOST_ON_ROOT));
    }

    private static Arbitrary<MachinePlan> plans(Arbitrary<List<Device>> root) {
        return root.map(MachinePlan::new).filter(p -> p.bridges() <= MOST_BRIDGES);
    }

    private static Arbitrary<List<Device>> several(
            Arbitrary<List<Device>> one, Arbitrary<List<Device>> whole, int most) {
        return Arbitraries.frequencyOf(Tuple.of(3, one), Tuple.of(1, whole))
                .list()
                .ofMaxSize(most)
                .map(all -> all.stream().flatMap(List::stream).toList());
    }

    private static Arbitrary<List<Device>> conventionalBus(int depth, int most) {
        Arbitrary<List<Device>> whole = Combinators.combine(
                        ids(), Arbitraries.integers().between(0, depth))
                .as((id, down) -> Stream.of(
                                new Device(Kind.STANDBY, id, List.of()),
                                below(down, new Device(Kind.BRIDGE, id, List.of(NETWORK))))
                        .toList());
        return several(conventionalDevice(depth).map(List::of), whole, most);
    }

    private static Arbitrary<Device> conventionalDevice(int depth) {
        Arbitrary<Device> leaf = Arbitraries.oneOf(standby(), Arbitraries.just(NETWORK));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<List<Device>> behind = Arbitraries.lazy(() -> conventionalBus(depth - 1, MOST_ON_A_BUS));
        return Arbitraries.oneOf(
                leaf,
                Combinators.combine(ids(), behind).as((id, b) -> new Device(Kind.BRIDGE, id, b)),
                behind.map(b -> new Device(Kind.PLAIN_BRIDGE, 0, b)));
    }

    /** What is at the other end of a link: functions of one device, or a switch. */
    private static Arbitrary<List<Device>> express(int depth) {
        Arbitrary<List<Device>> functions =
                Arbitraries.oneOf(standby(), Arbitraries.just(NETWORK)).list().ofMaxSize(2);
        if (depth == 0) {
            return functions;
        }
        Arbitrary<List<Device>> behind = Arbitraries.lazy(() -> express(depth - 1));
        Arbitrary<Device> port = Arbitraries.oneOf(
                Combinators.combine(ids(), behind).as((id, b) -> new Device(Kind.GROUP_PORT, id, b)),
                behind.map(b -> new Device(Kind.DOWNSTREAM, 0, b)));
        return Arbitraries.oneOf(
                functions,
                port.list()
                        .ofMinSize(1)
                        .ofMaxSize(MOST_ON_A_BUS)
                        .map(ports -> List.of(new Device(Kind.UPSTREAM, 0, ports))));
    }

    private static Arbitrary<Device> standby() {
        return ids().map(id -> new Device(Kind.STANDBY, id, List.of()));
    }

    private static Device behind(Kind kind, Device device) {
        return new Device(kind, 0, List.of(device));
    }

    /** A device below so many plain bridges. */
    private static Device below(int bridges, Device device) {
        Device top = device;
        for (int i = 0; i < bridges; i++) {
            top = behind(Kind.PLAIN_BRIDGE, top);
        }
        return top;
    }
}
