package org.vtck.conformance.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vtck.spec.interpret.InterpretedJudge;
import org.vtck.spec.interpret.build.CannotBuildException;
import org.vtck.spec.interpret.build.FaultApplication;
import org.vtck.spec.model.Fault;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.proof.Claim;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Outcome;

/** Devices of the sources on which several clauses hold at once: for these nobody needs to search. */
final class Together {
    private final SpecModel model;
    private final Map<String, Integer> numbers = new HashMap<>();
    private Optional<List<Passed>> passed = Optional.empty();

    Together(SpecModel model) {
        this.model = model;
        for (int i = 0; i < model.clauses().size(); i++) {
            numbers.put(model.clauses().get(i).id(), i);
        }
    }

    private record Passed(String by, byte[] outcomes) {
        boolean holds(int clause) {
            return clause >= 0 && outcomes[clause] == Outcome.PASS.ordinal();
        }
    }

    /** The device that shows the claim; empty if none does. */
    Optional<String> shownBy(Claim claim) {
        if (claim.kind() != Claim.Kind.COMPATIBLE || claim.predicted().isEmpty()) {
            return Optional.empty();
        }
        if (passed.isEmpty()) {
            passed = Optional.of(judged());
        }
        return passed.get().stream()
                .filter(p -> claim.clauses().stream().allMatch(c -> p.holds(numbers.getOrDefault(c, -1))))
                .map(Passed::by)
                .findFirst();
    }

    private List<Passed> judged() {
        Map<String, Machine> machines = new LinkedHashMap<>();
        for (Fault fault : model.faults()) {
            try {
                machines.computeIfAbsent(
                        fault.base(), b -> FaultApplication.of(model).base(fault));
            } catch (CannotBuildException cannot) {
                // A device that cannot be built shows nothing; `vtck faults` says what is wrong with it.
            }
        }
        InterpretedJudge judge = InterpretedJudge.of(model);
        List<Passed> all = new ArrayList<>();
        machines.forEach((name, machine) -> {
            for (PciFunction function : machine.functions()) {
                byte[] outcomes = new byte[model.clauses().size()];
                judge.judgeFunction(machine, function, outcomes);
                all.add(new Passed("`" + name + "`", outcomes));
            }
        });
        return all;
    }
}
