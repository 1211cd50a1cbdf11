package org.vtck.conformance.run;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.vtck.spec.model.Obligation;
import org.vtck.spec.verdict.Outcome;
import org.vtck.spec.verdict.Summary;
import org.vtck.spec.verdict.Verdict;

/** Counts verdicts; nothing else does. Each verdict, one clause on one subject, counts once under its outcome. */
public final class Tally {
    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private long functions;
    private long machines;
    private long mandatoryPassed;
    private long mandatoryFailed;
    private long recommendedFailed;

    /** How often each outcome occurs; an outcome that does not occur counts 0. */
    public static Map<Outcome, Long> counts(Collection<Verdict> verdicts) {
        Tally tally = new Tally();
        verdicts.forEach(tally::verdict);
        return tally.summary(Completeness.COMPLETE).counts();
    }

    void machine() {
        machines++;
    }

    void function(Collection<Verdict> verdicts) {
        functions++;
        verdicts.forEach(this::verdict);
    }

    void topology(Collection<Verdict> verdicts) {
        verdicts.forEach(this::verdict);
    }

    private void verdict(Verdict verdict) {
        counts.merge(verdict.outcome(), 1L, Long::sum);
        Obligation obligation = verdict.clause().obligation();
        if (verdict.outcome() == Outcome.PASS && obligation.isMandatory()) {
            mandatoryPassed++;
        } else if (verdict.outcome() == Outcome.FAIL && obligation.isMandatory()) {
            mandatoryFailed++;
        } else if (verdict.outcome() == Outcome.FAIL && !obligation.isPermission()) {
            recommendedFailed++;
        }
    }

    Summary summary(Completeness completeness) {
        return new Summary(
                counts,
                functions,
                machines,
                mandatoryPassed,
                mandatoryFailed,
                recommendedFailed,
                completeness == Completeness.INCOMPLETE);
    }

    /** Whether a run judged all that it had to. */
    enum Completeness {
        COMPLETE,
        INCOMPLETE
    }
}
