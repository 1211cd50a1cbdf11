package org.vtck.conformance.properties;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vtck.conformance.pairing.Pairing;
import org.vtck.conformance.pairing.PairingResult;
import org.vtck.spec.model.Relation;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.subject.Machine;

/** Group identifiers that were put into a machine pair as they were put in. */
public class PairingProperties {
    private static final String RELATION = "failover_pair";

    private final SpecModel model = Specification.provided();
    private final PlannedMachines machines = PlannedMachines.of(model);

    @Provide
    Arbitrary<MachinePlan> machines() {
        return MachinePlans.machines();
    }

    @Property
    void what_the_devices_of_the_sources_show_pairs_as_it_was_put_in(@ForAll("machines") MachinePlan plan) {
        check(plan, machines.built(plan));
    }

    private void check(MachinePlan plan, Machine machine) {
        Relation relation = model.relations().stream()
                .filter(r -> r.name().equals(RELATION))
                .findFirst()
                .orElseThrow();
        PairingResult result = Pairing.by(relation, model).of(machine);
        List<String> expected = Expectation.of(plan);
        List<String> found = Expectation.found(result);
        if (!found.equals(expected) || !result.undecided().isEmpty()) {
            throw new AssertionError("expected " + expected + "\n but found " + found + "\n undecided "
                    + result.undecided() + "\n in " + plan);
        }
    }
}
