package org.vtck.conformance.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.vtck.spec.interpret.InterpretedJudge;
import org.vtck.spec.interpret.Negation;
import org.vtck.spec.interpret.build.FaultApplication;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.Fault;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Outcome;

/** A clause whose opposite also passes on good devices tells nothing. */
class ClausesCanFailTest {
    /** No device of QEMU 7.2 has these structures, so devices built from the sources stand in for a capture. */
    private static final Set<String> NOT_IN_QEMU =
            Set.of("shared_memory", "vendor_data", "group_id", "pci.vendor_specific");

    @Test
    void the_opposite_of_every_clause_fails_on_a_good_corpus() {
        SpecModel model = Shipped.model();
        Set<String> captured = failing(
                model,
                Shipped.samples().stream()
                        .filter(m -> m.origin() == Machine.Origin.CAPTURED)
                        .toList());
        Set<String> built = failing(model, goodMachines(model));
        Set<String> blind = new TreeSet<>();
        Set<String> onlyBuilt = new TreeSet<>();
        for (Clause clause : predicates(model)) {
            if (!captured.contains(clause.id())) {
                (built.contains(clause.id()) ? onlyBuilt : blind).add(clause.id());
            }
        }

        assertThat(blind).as("clauses whose opposite passes everywhere").isEmpty();
        assertThat(onlyBuilt).as("seen on built devices only").allMatch(ClausesCanFailTest::isNotInQemu);
    }

    private static boolean isNotInQemu(String id) {
        return NOT_IN_QEMU.stream().anyMatch(id::contains);
    }

    private static List<Clause> predicates(SpecModel model) {
        return model.clauses().stream()
                .filter(c -> c.body() instanceof Clause.Body.Predicate)
                .filter(c -> !c.obligation().isPermission())
                .toList();
    }

    private static List<Machine> goodMachines(SpecModel model) {
        FaultApplication application = FaultApplication.of(model);
        Set<String> seen = new HashSet<>();
        List<Machine> machines = new ArrayList<>();
        for (Fault fault : model.faults()) {
            if (seen.add(fault.base())) {
                machines.add(application.base(fault));
            }
        }
        return machines;
    }

    private static Set<String> failing(SpecModel model, List<Machine> machines) {
        SpecModel opposite = Opposites.of(model);
        InterpretedJudge judge = InterpretedJudge.of(opposite);
        Set<String> failing = new HashSet<>();
        byte[] outcomes = new byte[opposite.clauses().size()];
        for (Machine machine : machines) {
            for (PciFunction function : machine.functions()) {
                judge.judgeFunction(machine, function, outcomes);
                collect(opposite, outcomes, failing);
            }
            judge.judgeTopology(machine, outcomes);
            collect(opposite, outcomes, failing);
        }
        return failing;
    }

    private static void collect(SpecModel model, byte[] outcomes, Set<String> failing) {
        for (int i = 0; i < outcomes.length; i++) {
            if (outcomes[i] == Outcome.FAIL.ordinal()) {
                failing.add(model.clauses().get(i).id());
            }
        }
    }

    /** A model with every clause negated. */
    private static final class Opposites {
        static SpecModel of(SpecModel m) {
            return new SpecModel(
                    m.revision(),
                    m.revisions(),
                    m.hash(),
                    m.modules(),
                    m.profiles(),
                    m.documents(),
                    m.enumerations(),
                    m.structures(),
                    m.lists(),
                    m.assumptions(),
                    m.definitions(),
                    m.scopes(),
                    m.clauses().stream().map(Negation::of).toList(),
                    m.devices(),
                    m.topologies(),
                    m.relations(),
                    m.faults());
        }
    }
}
