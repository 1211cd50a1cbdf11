package org.vtck.conformance.pairing;

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

    private Pairing(SpecModel model, Relation relation) {
        this.model = model;
        this.relation = relation;
    }

    /** Pairing by a relation of a model. */
    public static Pairing by(Relation relation, SpecModel model) {
        return new Pairing(model, relation);
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
        Join join = new Join(relation, topology, casting::plays);
        join.over(casting.cast());
        return new PairingResult(relation, join.pairs(), join.unpaired(), join.conflicts(), casting.undecided());
    }
}
