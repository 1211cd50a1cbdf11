package org.vtck.conformance.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vtck.spec.interpret.InterpretedJudge;
import org.vtck.spec.interpret.probe.LiveProbes;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.subject.LiveAccess;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Verdict;

/** Judges whole machines, clause by clause, probes included. */
final class Findings {
    private final SpecModel model;

    Findings(SpecModel model) {
        this.model = model;
    }

    /** What each clause says of the functions of a machine, or of its topology. */
    Map<Clause, Finding> of(Machine machine, LiveAccess live) {
        LiveProbes probes = LiveProbes.by(live, LiveProbes.Manner.WRITING);
        InterpretedJudge judge = InterpretedJudge.probing(model, Set.of(), probes, clause -> true);
        Map<Clause, List<Verdict>> verdicts = new LinkedHashMap<>();
        judge.clauses().forEach(c -> verdicts.put(c, new ArrayList<>()));
        for (PciFunction function : machine.functions()) {
            verdicts.forEach((clause, list) -> {
                if (!clause.ofTopology()) {
                    list.add(judge.explain(clause, machine, function));
                }
            });
        }
        Map<Clause, Finding> findings = new LinkedHashMap<>();
        verdicts.forEach((clause, list) -> {
            if (clause.ofTopology()) {
                list.add(judge.explain(clause, machine));
            }
            findings.put(clause, new Finding(list));
        });
        return findings;
    }
}
