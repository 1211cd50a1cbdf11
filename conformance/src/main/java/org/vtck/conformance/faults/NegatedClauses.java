package org.vtck.conformance.faults;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vtck.spec.interpret.Negation;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.subject.Machine;

/** Turns clauses into their opposites: good machines must fail these, else the clause tells good from bad nowhere. */
public final class NegatedClauses {
    private NegatedClauses() {}

    /** The clauses judged from bytes (permissions aside) whose opposite no function and no topology of the machines fails. */
    public static List<Clause> unfailing(SpecModel model, List<Machine> machines) {
        Findings findings = new Findings(model);
        List<Clause> clauses = model.clauses().stream()
                .filter(c -> c.body() instanceof Clause.Body.Predicate
                        && !c.obligation().isPermission())
                .toList();
        List<Clause> opposites = clauses.stream().map(Negation::of).toList();
        Set<String> failing = new HashSet<>();
        for (Machine machine : machines) {
            findings.of(opposites, machine).forEach((clause, finding) -> {
                if (finding.fails()) {
                    failing.add(clause.id());
                }
            });
        }
        return clauses.stream().filter(c -> !failing.contains(c.id())).toList();
    }
}
