package org.vtck.conformance.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vtck.conformance.engine.EngineChoice;
import org.vtck.conformance.engine.Engines;
import org.vtck.spec.interpret.FunctionView;
import org.vtck.spec.interpret.InterpretedJudge;
import org.vtck.spec.interpret.MachineView;
import org.vtck.spec.interpret.walk.Entry;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.CapabilityList;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Structure;
import org.vtck.spec.proof.Saying;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Evidence;
import org.vtck.spec.verdict.Judge;
import org.vtck.spec.verdict.Outcome;
import org.vtck.spec.verdict.Verdict;

/** Asks both judges about a function that a solver found; of sources that no judge was generated from, the interpreter alone. */
final class Rejudging {
    private final SpecModel model;

    Rejudging(SpecModel model) {
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

    /** What the interpreter finds on a function that refutes a claim, and the bytes of it that matter. */
    record Shown(String text, List<Evidence.Range> marks) {}

    Shown show(Witness witness, List<String> clauses) {
        Machine machine = witness.machine("counter-example");
        PciFunction function = machine.functions().get(0);
        Set<String> chosen = witness.chosen(model);
        InterpretedJudge interpreter = InterpretedJudge.of(model, chosen);
        List<String> said = new ArrayList<>();
        List<Evidence.Range> marks = new ArrayList<>();
        for (String id : clauses) {
            Verdict verdict = interpreter.explain(model.clause(id).orElseThrow(), machine, function);
            said.add("`" + id + "` says " + verdict.outcome());
            verdict.evidence().forEach(e -> marks.addAll(e.ranges()));
        }
        witness.place().ifPresent(at -> accepted(machine, chosen, at, said, marks));
        return new Shown(String.join(", ", said), marks);
    }

    private void accepted(Machine machine, Set<String> chosen, int at, List<String> said, List<Evidence.Range> marks) {
        FunctionView view = MachineView.of(model, machine, chosen)
                .function(machine.functions().get(0));
        for (CapabilityList list : model.lists()) {
            for (Entry entry : view.walk(list).entries()) {
                if (entry.at() == at) {
                    List<Structure> accepting = view.accepting(list, entry);
                    accepting.forEach(s ->
                            marks.add(new Evidence.Range("", at, Layouts.of(s).fixedBytes())));
                    said.add(String.format(
                            Locale.ROOT,
                            "the interpreter finds %s at 0x%02x",
                            accepting.stream().map(s -> "`" + s.name() + "`").collect(Collectors.joining(" and ")),
                            at));
                }
            }
        }
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
