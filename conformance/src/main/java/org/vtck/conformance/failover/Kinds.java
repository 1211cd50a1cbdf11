package org.vtck.conformance.failover;

import java.util.List;
import java.util.Optional;
import org.vtck.conformance.emulator.Sketch;
import org.vtck.conformance.failover.Device.Kind;
import org.vtck.conformance.pairing.Pairing;
import org.vtck.conformance.pairing.Player;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.model.Relation;
import org.vtck.spec.subject.ConfigSpace;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/** Says what devices are by the roles that the relation gives to their bytes. */
final class Kinds {
    private final Pairing pairing;
    private final Roles roles;
    private final String rootBus;

    /** @param rootBus what is plugged in there is behind no bridge, and so no primary */
    Kinds(Pairing pairing, Relation relation, String rootBus) {
        this.pairing = pairing;
        this.roles = Roles.of(relation);
        this.rootBus = rootBus;
    }

    /** The device; empty if it has no name and so can be no part of anything. */
    Optional<Device> device(Sketch sketch) {
        List<Player> players = players(sketch);
        Optional<Player> keyed =
                players.stream().filter(p -> !p.keys().isEmpty()).findFirst();
        Kind kind = keyed.map(p -> p.role().equals(roles.standby()) ? Kind.STANDBY : Kind.BRIDGE)
                .orElse(players.isEmpty() || sketch.bus().equals(rootBus) ? Kind.OTHER : Kind.PRIMARY);
        return sketch.id()
                .map(id -> new Device(
                        id,
                        sketch.text(),
                        sketch.bus(),
                        kind,
                        keyed.map(p -> p.keys().get(0))));
    }

    /** Whether it is a part of a pair, or may be one day. */
    boolean matters(Sketch sketch) {
        return players(sketch).stream()
                .anyMatch(p -> !p.keys().isEmpty() || !sketch.bus().equals(rootBus));
    }

    private List<Player> players(Sketch sketch) {
        PciFunction function =
                PciFunction.of(new FunctionAddress(0, 0, 0, 0), ConfigSpace.of(sketch.space()), sketch.text());
        return pairing.players(
                new Machine(sketch.text(), Machine.Origin.EMULATED, Machine.State.RESET, List.of(function)));
    }
}
