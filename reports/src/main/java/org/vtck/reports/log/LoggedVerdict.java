package org.vtck.reports.log;

import java.util.List;
import java.util.Optional;
import org.vtck.conformance.run.Tally;
import org.vtck.spec.verdict.Evidence;
import org.vtck.spec.verdict.Outcome;

/**
 * The verdict on one clause and one subject.
 *
 * @param note one sentence, or empty
 * @param moreInstances how many violating instances are not in {@code evidence}
 * @param waiver the waiver of that clause and device: of a verdict that is WAIVED the one that covers it, of a FAIL one that has
 *     expired, of a PASS one that says that it should fail
 */
public record LoggedVerdict(
        LoggedClause clause,
        Outcome outcome,
        String note,
        List<Evidence> evidence,
        int moreInstances,
        Optional<Waiver> waiver) {
    public LoggedVerdict {
        evidence = List.copyOf(evidence);
        if (outcome == Outcome.PASS
                && evidence.stream().allMatch(e -> e.ranges().isEmpty())) {
            throw new IllegalArgumentException("a PASS of " + clause.id() + " names no byte that was read");
        }
        if (outcome == Outcome.WAIVED && waiver.isEmpty()) {
            throw new IllegalArgumentException("the waiver of " + clause.id() + " is not named");
        }
    }

    /** Whether a waiver says that it fails, and it passes. */
    public boolean isUnexpectedPass() {
        return outcome == Outcome.PASS && waiver.isPresent();
    }

    /** The verdict that no waiver has touched. */
    public LoggedVerdict withoutWaiver() {
        Outcome judged = outcome == Outcome.WAIVED ? Outcome.FAIL : outcome;
        return new LoggedVerdict(clause, judged, note, evidence, moreInstances, Optional.empty());
    }

    /** Whether somebody must look: it fails, or it should have failed. */
    public boolean needsAttention() {
        return outcome == Outcome.FAIL || isUnexpectedPass();
    }

    /** The outcome and, if there is one, its reason, in one line. */
    public String headline() {
        if (isUnexpectedPass()) {
            return "PASS, though a waiver says that it fails: "
                    + waiver.map(Waiver::text).orElse("");
        }
        String reason = switch (outcome) {
            case PASS -> "";
            case FAIL ->
                evidence.isEmpty() ? note : "observed " + evidence.get(0).observed();
            case WAIVED -> waiver.map(Waiver::text).orElse("");
            case NOT_TESTABLE -> clause.needs();
            case INCONCLUSIVE, NOT_APPLICABLE -> note;
        };
        String expired = outcome == Outcome.FAIL
                ? waiver.map(w -> " (a waiver expired on " + w.expires() + ")").orElse("")
                : "";
        return outcome + (reason.isEmpty() ? "" : ": " + reason) + expired;
    }

    /** Counts it. */
    public void countIn(Tally tally) {
        tally.verdict(outcome, clause.obligation());
        if (isUnexpectedPass()) {
            tally.unexpectedPass();
        }
    }

    /** The outcomes of several verdicts. */
    public static List<Outcome> outcomes(List<LoggedVerdict> verdicts) {
        return verdicts.stream().map(LoggedVerdict::outcome).toList();
    }

    /** The same verdict under a waiver. */
    public LoggedVerdict under(Outcome now, Waiver covering) {
        return new LoggedVerdict(clause, now, note, evidence, moreInstances, Optional.of(covering));
    }
}
