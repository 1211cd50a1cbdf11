package org.vtck.conformance.run;

import org.vtck.spec.verdict.Summary;

/** What a command comes to, the same whatever its formats are. */
public enum ExitStatus {
    /** At least one MUST was PASS and none FAIL; of other commands: all is well. */
    GOOD(0),
    /** Some MUST or MUST NOT fails, a waived clause passes, sources have errors, or a proof fails. */
    FAILED(1),
    /** Arguments or input that cannot be used. */
    UNUSABLE(2),
    /** Nothing could be judged, or the run is incomplete. */
    NOT_JUDGED(3),
    /** A defect of vtck. */
    DEFECT(70),
    /** Stopped by the user; what was judged until then is in the log. */
    INTERRUPTED(130);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    /** The number that the process exits with. */
    public int code() {
        return code;
    }

    /** What a run without defects and interruption comes to. */
    public static ExitStatus of(Summary summary, Strictness strictness) {
        boolean failed = summary.mandatoryFailed() > 0
                || summary.unexpectedPasses() > 0
                || (strictness == Strictness.SHOULD_COUNTS && summary.recommendedFailed() > 0);
        if (failed) {
            return FAILED;
        }
        return summary.incomplete() || summary.mandatoryPassed() == 0 ? NOT_JUDGED : GOOD;
    }
}
