package org.vtck.conformance.pairing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vtck.conformance.topology.Topology;
import org.vtck.spec.interpret.MachineView;
import org.vtck.spec.model.Relation;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.subject.Machine;

/**
 * Pairs what belongs together by a relation of the model.
 *
 * <p>The profile of the relation is active, whatever the machine shows: who asks for pairs wants the proposal's reading.
 */
public final class Pairing {
    private final SpecModel model;
    private final Relation relation;
    private final Set<Loosening> loosened;

    private Pairing(SpecModel model, Relation relation, Set<Loosening> loosened) {
        this.model = model;
        this.relation = relation;
        this.loosened = Set.copyOf(loosened);
    }

    /** Pairing by a relation of a model. */
    public static Pairing by(Relation relation, SpecModel model) {
        return new Pairing(model, relation, Set.of());
    }

    /** The same without keeping to parts of it. */
    public Pairing loosened(Set<Loosening> parts) {
        return new Pairing(model, relation, parts);
    }

    /** Who can play which role by its own bytes, wherever it is; by role, then by address. */
    public List<Player> players(Machine machine) {
        MachineView view = view(machine);
        Casting casting = new Casting(view, relation);
        List<Player> players = new ArrayList<>();
        casting.cast().members().forEach(m -> players.add(new Player(m.address(), m.part(), m.keys())));
        for (Relation.Role role : relation.roles()) {
            if (role.behind().isPresent()) {
                machine.functions().stream()
                        .filter(f -> casting.plays(role, f))
                        .forEach(f -> players.add(new Player(f.address(), role.name(), List.of())));
            }
        }
        return players;
    }

    /** A machine's pairs, and what does not pair and why. */
    public PairingResult of(Machine machine) {
        MachineView view = view(machine);
        return of(view, Topology.of(view));
    }

    /** The machine as the relation sees it. */
    public MachineView view(Machine machine) {
        Set<String> chosen =
                Stream.of(relation.profile()).flatMap(p -> p.stream()).collect(Collectors.toSet());
        return MachineView.of(model, machine, chosen);
    }

    /** The same for a machine of which the topology is known already. */
    public PairingResult of(MachineView view, Topology topology) {
        Casting casting = new Casting(view, relation);
        Join join = new Join(relation, topology, loosened, casting::plays);
        join.over(casting.cast());
        return new PairingResult(relation, join.pairs(), join.unpaired(), join.conflicts(), casting.undecided());
    }
}
