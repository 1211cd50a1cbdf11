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
    private long unexpectedPasses;

    /** How often each outcome occurs; an outcome that does not occur counts 0. */
    public static Map<Outcome, Long> counts(Collection<Outcome> outcomes) {
        Tally tally = new Tally();
        outcomes.forEach(o -> tally.counts.merge(o, 1L, Long::sum));
        return tally.summary(Completeness.COMPLETE).counts();
    }

    /** A machine is judged. */
    public void machine() {
        machines++;
    }

    /** A function is judged. */
    public void function() {
        functions++;
    }

    /** How many functions are judged. */
    long functions() {
        return functions;
    }

    /** A verdict on a clause of some obligation. */
    public void verdict(Outcome outcome, Obligation obligation) {
        counts.merge(outcome, 1L, Long::sum);
        if (outcome == Outcome.PASS && obligation.isMandatory()) {
            mandatoryPassed++;
        } else if (outcome == Outcome.FAIL && obligation.isMandatory()) {
            mandatoryFailed++;
        } else if (outcome == Outcome.FAIL && !obligation.isPermission()) {
            recommendedFailed++;
        }
    }

    /** All that was counted elsewhere, but for machines. */
    public void add(Summary counted) {
        counted.counts().forEach((outcome, count) -> counts.merge(outcome, count, Long::sum));
        functions += counted.functions();
        mandatoryPassed += counted.mandatoryPassed();
        mandatoryFailed += counted.mandatoryFailed();
        recommendedFailed += counted.recommendedFailed();
        unexpectedPasses += counted.unexpectedPasses();
    }

    /** So many verdicts on a clause of some obligation that neither fail nor are inconclusive. */
    void quiet(Outcome outcome, Obligation obligation, long count) {
        counts.merge(outcome, count, Long::sum);
        if (outcome == Outcome.PASS && obligation.isMandatory()) {
            mandatoryPassed += count;
        }
    }

    /** One of the verdicts that pass has a waiver, which says that it should not. */
    public void unexpectedPass() {
        unexpectedPasses++;
    }

    /** All that was counted until now. */
    public Summary summary(Completeness completeness) {
        return new Summary(
                counts,
                functions,
                machines,
                mandatoryPassed,
                mandatoryFailed,
                recommendedFailed,
                unexpectedPasses,
                completeness == Completeness.INCOMPLETE);
    }

    void verdicts(Collection<Verdict> verdicts) {
        verdicts.forEach(v -> verdict(v.outcome(), v.clause().obligation()));
    }

    /** Whether a run judged all that it had to. */
    public enum Completeness {
        COMPLETE,
        INCOMPLETE
    }
}
