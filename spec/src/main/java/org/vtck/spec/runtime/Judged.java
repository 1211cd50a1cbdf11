package org.vtck.spec.runtime;

import org.vtck.spec.verdict.Outcome;

/** From truth to outcomes, as bytes of a judge. */
public final class Judged {
    private static final byte PASS = (byte) Outcome.PASS.ordinal();
    private static final byte FAIL = (byte) Outcome.FAIL.ordinal();
    private static final byte INCONCLUSIVE = (byte) Outcome.INCONCLUSIVE.ordinal();
    private static final byte NOT_APPLICABLE = (byte) Outcome.NOT_APPLICABLE.ordinal();
    private static final byte NOT_TESTABLE = (byte) Outcome.NOT_TESTABLE.ordinal();

    private Judged() {}

    /** The outcome of a clause whose requirements hold. */
    public static byte of(int truth) {
        return switch (truth) {
            case Truths.FALSE -> FAIL;
            case Truths.UNKNOWN -> INCONCLUSIVE;
            case Truths.VACUOUS -> NOT_APPLICABLE;
            default -> PASS;
        };
    }

    /** The outcome of a clause that can hold although no byte is known; such a PASS would rest on nothing. */
    public static byte of(int truth, boolean anyByteKnown) {
        return truth == Truths.TRUE && !anyByteKnown ? NOT_TESTABLE : of(truth);
    }

    /** The outcome of a clause whose requirements are false or not known. */
    public static byte without(int requirements) {
        return requirements == Truths.FALSE ? NOT_APPLICABLE : INCONCLUSIVE;
    }

    /** The outcome of a clause whose profile is not active. */
    public static byte outsideProfile() {
        return NOT_APPLICABLE;
    }

    /** The outcome of a permission. */
    public static byte permission(int requirements) {
        return requirements == Truths.UNKNOWN ? INCONCLUSIVE : NOT_APPLICABLE;
    }

    /** The outcome of a clause that static bytes cannot decide. */
    public static byte untestable(int requirements) {
        return requirements == Truths.FALSE ? NOT_APPLICABLE : NOT_TESTABLE;
    }
}
