package org.vtck.conformance.proof;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vtck.conformance.engine.EngineChoice;
import org.vtck.conformance.engine.Engines;
import org.vtck.spec.interpret.InterpretedJudge;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.proof.Saying;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Judge;
import org.vtck.spec.verdict.Outcome;

/** Asks both judges about a function that a solver found; of sources that no judge was generated from, the interpreter alone. */
final class Replay {
    private final SpecModel model;

    Replay(SpecModel model) {
        this.model = model;
    }

    /** One sentence for the first clause on which a judge says something else than the terms do; empty if they agree. */
    Optional<String> disagreement(Witness witness, List<String> clauses, List<Saying> predicted) {
        Machine machine = witness.machine("witness");
        PciFunction function = machine.functions().get(0);
        Set<String> chosen = witness.chosen(model);
        InterpretedJudge interpreter = InterpretedJudge.of(model, chosen);
        byte[] outcomes = generated(chosen, machine, function);
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = model.clause(clauses.get(i)).orElseThrow();
            Saying saying = predicted.get(i);
            Optional<Saying> interpreted = Saying.of(interpreter.explain(clause, machine, function));
            if (!interpreted.equals(Optional.of(saying))) {
                return Optional.of("of `" + clause.id() + "` the terms say " + saying.words() + ", the interpreter "
                        + interpreted.map(Saying::words).orElse("something that no term says"));
            } else if (outcomes.length > 0
                    && !saying.agrees(Outcome.values()[outcomes[model.clauses().indexOf(clause)]])) {
                return Optional.of("of `" + clause.id() + "` the terms say " + saying.words()
                        + ", the generated judge "
                        + Outcome.values()[outcomes[model.clauses().indexOf(clause)]]);
            }
        }
        return Optional.empty();
    }

    private byte[] generated(Set<String> chosen, Machine machine, PciFunction function) {
        if (!Engines.isGeneratedFor(model)) {
            return new byte[0];
        }
        Judge judge = Engines.judge(model, chosen, EngineChoice.GENERATED);
        byte[] outcomes = new byte[model.clauses().size()];
        judge.judgeFunction(machine, function, outcomes);
        return outcomes;
    }
}
