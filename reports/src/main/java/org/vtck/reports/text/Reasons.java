package org.vtck.reports.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vtck.spec.model.Clause;
import org.vtck.spec.verdict.Outcome;
import org.vtck.spec.verdict.Verdict;

/** Verdicts that say why nothing was judged, grouped by that reason. */
public final class Reasons {
    private Reasons() {}

    /** Clauses that share a reason. */
    public record Group(String reason, List<Clause> clauses) {
        public Group {
            clauses = List.copyOf(clauses);
        }
    }

    /** Groups of the verdicts with an outcome, the largest first. */
    public static List<Group> of(List<Verdict> verdicts, Outcome outcome) {
        Map<String, List<Clause>> byReason = new LinkedHashMap<>();
        for (Verdict verdict : verdicts) {
            if (verdict.outcome() == outcome) {
                byReason.computeIfAbsent(reason(verdict), r -> new ArrayList<>())
                        .add(verdict.clause());
            }
        }
        return byReason.entrySet().stream()
                .map(e -> new Group(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingInt((Group g) -> -g.clauses().size()))
                .toList();
    }

    private static String reason(Verdict verdict) {
        if (verdict.outcome() == Outcome.NOT_TESTABLE) {
            return Judging.needs(verdict.clause());
        }
        boolean tellsUse =
                verdict.clause().obligation().isPermission() && verdict.note().endsWith("used");
        return tellsUse ? "permission " + verdict.note() : verdict.note();
    }
}
