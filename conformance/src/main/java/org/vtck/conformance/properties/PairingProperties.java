package org.vtck.conformance.properties;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vtck.conformance.emulator.Dump;
import org.vtck.conformance.input.Inputs;
import org.vtck.conformance.pairing.Pairing;
import org.vtck.conformance.pairing.PairingResult;
import org.vtck.spec.model.Relation;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.subject.Machine;

/** Group identifiers that were put into a machine come out of it, and pair as they were put in. */
public class PairingProperties {
    private static final String RELATION = "failover_pair";

    private final SpecModel model = Specification.provided();
    private final PlannedMachines machines = new PlannedMachines(model);

    @Provide
    Arbitrary<MachinePlan> conventional() {
        return MachinePlans.conventional();
    }

    @Provide
    Arbitrary<MachinePlan> express() {
        return MachinePlans.express();
    }

    @Provide
    Arbitrary<String> boards() {
        return Arbitraries.of("pc", "q35");
    }

    @Property
    void example_devices_pair_as_they_were_put_together(@ForAll("conventional") MachinePlan plan) {
        check(plan, machines.built(plan));
    }

    @Property
    void conventional_buses_in_the_emulator_pair_as_they_were_put_together(
            @ForAll("conventional") MachinePlan plan, @ForAll("boards") String board) throws IOException {
        check(plan, machines.emulated(plan, board).enumerated("plan"));
    }

    @Property
    void switches_in_the_emulator_pair_as_they_were_put_together(@ForAll("express") MachinePlan plan)
            throws IOException {
        check(plan, machines.emulated(plan, "q35").enumerated("plan"));
    }

    @Property
    void the_text_of_a_dump_pairs_as_the_machine_does(@ForAll("express") MachinePlan plan) {
        String text = Dump.of(machines.emulated(plan, "q35")).lspci("test", List.of("vtck emulate"));
        Inputs inputs = new Inputs(new ByteArrayInputStream(text.getBytes(UTF_8)), note -> {});
        check(plan, inputs.open(Inputs.STANDARD_INPUT).get(0).read());
    }

    private void check(MachinePlan plan, Machine machine) {
        Relation relation = model.relation(RELATION).orElseThrow();
        PairingResult result = Pairing.by(relation, model).of(machine);
        List<String> expected = Expectation.of(plan);
        List<String> found = Expectation.found(result);
        if (!found.equals(expected) || !result.undecided().isEmpty()) {
            throw new AssertionError("expected " + expected + "\n but found " + found + "\n undecided "
                    + result.undecided() + "\n in " + plan);
        }
    }
}
