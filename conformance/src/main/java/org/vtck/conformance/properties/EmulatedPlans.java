package org.vtck.conformance.properties;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.vtck.conformance.properties.EmulatedPlan.Board;
import org.vtck.conformance.properties.EmulatedPlan.Device;
import org.vtck.conformance.properties.EmulatedPlan.Kind;

/** Arbitrary machines of both boards. */
public final class EmulatedPlans {
    /** How many buses may be below one another, beside bus 0. */
    private static final int DEEPEST = 8;

    private static final int MOST_ON_A_BUS = 4;

    private static final List<Kind> VIRTIO =
            List.of(Kind.NET, Kind.BLOCK, Kind.CONSOLE, Kind.SCSI, Kind.ENTROPY, Kind.BALLOON, Kind.GPU);

    private EmulatedPlans() {}

    /** Where a device is to be plugged in. */
    private enum Place {
        CONVENTIONAL_ROOT,
        EXPRESS_ROOT,
        CONVENTIONAL,
        /** The one slot behind a port. */
        SLOT,
        SWITCH
    }

    /** Machines of up to 256 buses, since nobody can number more, and of one balloon, since QEMU takes no second one. */
    public static Arbitrary<EmulatedPlan> machines() {
        Arbitrary<EmulatedPlan> pc = devices(Place.CONVENTIONAL_ROOT, DEEPEST).map(d -> new EmulatedPlan(Board.PC, d));
        Arbitrary<EmulatedPlan> q35 = devices(Place.EXPRESS_ROOT, DEEPEST).map(d -> new EmulatedPlan(Board.Q35, d));
        return Arbitraries.oneOf(pc, q35)
                .filter(p -> p.placed().stream().filter(d -> d.secondary() != 0).count() < 255)
                .filter(p -> p.placed().stream()
                                .filter(d -> d.device().kind() == Kind.BALLOON)
                                .count()
                        <= 1);
    }

    private static Arbitrary<List<Device>> devices(Place place, int depth) {
        return device(place, depth).list().ofMaxSize(place == Place.SLOT ? 1 : MOST_ON_A_BUS);
    }

    private static Arbitrary<Device> device(Place place, int depth) {
        if (place == Place.SWITCH) {
            return bridge(Kind.DOWNSTREAM, Place.SLOT, depth);
        }
        List<Tuple.Tuple2<Integer, Arbitrary<Device>>> choices = new ArrayList<>();
        choices.add(Tuple.of(4, virtio()));
        choices.add(Tuple.of(1, Arbitraries.just(new Device(Kind.PASSTHROUGH, 0, "", List.of()))));
        if (depth > 0) {
            choices.add(Tuple.of(2, bridge(Kind.BRIDGE, Place.CONVENTIONAL, depth)));
            if (place == Place.EXPRESS_ROOT) {
                choices.add(Tuple.of(4, bridge(Kind.ROOT_PORT, Place.SLOT, depth)));
            } else if (place == Place.SLOT && depth > 1) {
                choices.add(Tuple.of(4, bridge(Kind.UPSTREAM, Place.SWITCH, depth)));
            }
        }
        return Arbitraries.frequencyOf(choices);
    }

    private static Arbitrary<Device> virtio() {
        return Arbitraries.of(VIRTIO)
                .flatMap(kind -> Combinators.combine(optionalId(), Arbitraries.of(options(kind)))
                        .as((id, text) -> new Device(kind, id, text, List.of())));
    }

    /** The balloon has no vectors that could be chosen. */
    private static List<String> options(Kind kind) {
        List<String> options = new ArrayList<>(List.of("", "", ",page-per-vq=on", ",disable-legacy=on"));
        if (kind != Kind.BALLOON) {
            options.addAll(List.of(",vectors=0", ",vectors=200"));
        }
        return options;
    }

    private static Arbitrary<Device> bridge(Kind kind, Place behind, int depth) {
        boolean takesId = kind == Kind.BRIDGE || kind == Kind.DOWNSTREAM;
        return Combinators.combine(
                        takesId ? optionalId() : Arbitraries.just(0L),
                        Arbitraries.lazy(() -> devices(behind, depth - 1)))
                .as((id, devices) -> new Device(kind, id, "", devices));
    }

    private static Arbitrary<Long> optionalId() {
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(0L)), Tuple.of(3, MachinePlans.ids()));
    }
}
