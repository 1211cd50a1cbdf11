package org.vtck.reports.site.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vtck.reports.site.data.AssumptionData;
import org.vtck.reports.site.data.ClauseData;
import org.vtck.reports.site.data.FaultData;
import org.vtck.reports.text.Judging;
import org.vtck.spec.interpret.ExpressionText;
import org.vtck.spec.model.Assumption;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.Clause.Body;
import org.vtck.spec.model.Fault;
import org.vtck.spec.model.Scope;
import org.vtck.spec.model.SpecModel;

/** The clauses of a model, each with what it leans on and which planted faults it notices. */
public final class Clauses {
    private final SpecModel model;
    private final Map<String, List<Fault>> faults = new HashMap<>();

    private Clauses(SpecModel model) {
        this.model = model;
        for (Fault fault : model.faults()) {
            fault.clauses()
                    .forEach(id ->
                            faults.computeIfAbsent(id, i -> new ArrayList<>()).add(fault));
        }
    }

    /** All clauses, in the order of the model. */
    public static List<ClauseData> of(SpecModel model) {
        Clauses clauses = new Clauses(model);
        List<ClauseData> all = new ArrayList<>();
        for (Clause clause : model.clauses()) {
            all.add(clauses.clause(all.size(), clause));
        }
        return List.copyOf(all);
    }

    /** All assumptions of a model. */
    public static List<AssumptionData> assumptions(SpecModel model) {
        return model.assumptions().stream().map(Clauses::assumption).toList();
    }

    private ClauseData clause(int number, Clause clause) {
        return new ClauseData(
                number,
                clause.id(),
                clause.party().name().toLowerCase(Locale.ROOT),
                clause.obligation().word(),
                clause.ofTopology() ? "topology" : "function",
                Judging.of(clause).word(),
                how(clause),
                clause.citation().text(),
                clause.citation().document().title(),
                clause.citation().document().name() + " " + clause.citation().section(),
                clause.module(),
                clause.profile().orElse(""),
                clause.doc().orElse(""),
                clause.hint().orElse(""),
                requirements(clause),
                condition(clause.body()),
                clause.assumptions().stream()
                        .flatMap(id -> model.assumption(id).stream())
                        .map(Clauses::assumption)
                        .toList(),
                clause.impliedBy(),
                faults.getOrDefault(clause.id(), List.of()).stream()
                        .map(f -> fault(f, clause))
                        .toList());
    }

    private static AssumptionData assumption(Assumption assumption) {
        return new AssumptionData(
                assumption.id(),
                assumption.text(),
                assumption.module(),
                assumption.place().toString());
    }

    private static FaultData fault(Fault fault, Clause clause) {
        return new FaultData(
                fault.name(),
                fault.base(),
                fault.doc().orElse(""),
                fault.kind() == Fault.Kind.PERMISSION,
                fault.clauses().stream().filter(id -> !id.equals(clause.id())).toList());
    }

    private static List<ClauseData.Requirement> requirements(Clause clause) {
        List<Scope.Requirement> all = new ArrayList<>();
        clause.scope().ifPresent(s -> all.addAll(s.requirements()));
        all.addAll(clause.requirements());
        return all.stream()
                .map(r -> new ClauseData.Requirement(ExpressionText.of(r.condition()), r.reason()))
                .toList();
    }

    private static String how(Clause clause) {
        String how = Judging.needs(clause);
        return clause.body() instanceof Body.Untestable untestable ? how + ": " + untestable.why() : how;
    }

    private static String condition(Body body) {
        if (body instanceof Body.Predicate predicate) {
            return ExpressionText.of(predicate.condition());
        } else if (body instanceof Body.Probe probe) {
            return ExpressionText.of(probe.condition());
        }
        return body instanceof Body.Trace trace ? ExpressionText.of(trace.condition()) : "";
    }
}
