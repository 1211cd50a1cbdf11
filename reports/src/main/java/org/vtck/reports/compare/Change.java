package org.vtck.reports.compare;

import java.util.Optional;
import org.vtck.spec.verdict.Outcome;

/** What became of a clause on a device from one run to another: the one place that says what a regression is. */
public enum Change {
    /** It passed, was waived or did not apply, and fails. */
    REGRESSED,
    /** It failed, waived or not, and passes. */
    IMPROVED,
    /** Any other outcome than before. */
    DIFFERING,
    /** Both specifications have the clause, and only one run a verdict. */
    ONLY_IN_SOME;

    /** What two outcomes of one clause on one device mean; empty if nothing has changed. */
    public static Optional<Change> of(Optional<Outcome> before, Optional<Outcome> after) {
        if (before.equals(after)) {
            return Optional.empty();
        } else if (before.isEmpty() || after.isEmpty()) {
            return Optional.of(ONLY_IN_SOME);
        } else if (after.get() == Outcome.FAIL) {
            return Optional.of(wasNoFailure(before.get()) ? REGRESSED : DIFFERING);
        }
        boolean failed = before.get() == Outcome.FAIL || before.get() == Outcome.WAIVED;
        return Optional.of(failed && after.get() == Outcome.PASS ? IMPROVED : DIFFERING);
    }

    private static boolean wasNoFailure(Outcome before) {
        return switch (before) {
            case PASS, WAIVED, NOT_APPLICABLE -> true;
            case FAIL, INCONCLUSIVE, NOT_TESTABLE -> false;
        };
    }
}
