package org.vtck.spec.verdict;

/** The outcome of one clause on one subject. */
public enum Outcome {
    /** The clause holds, from bytes read in this run. */
    PASS,
    /** The clause does not hold, from bytes read in this run. */
    FAIL,
    /** Bytes that decide are not known. */
    INCONCLUSIVE,
    /** The clause does not speak of this subject, or speaks of things it has none of, or is a permission. */
    NOT_APPLICABLE,
    /** This kind of run cannot judge the clause. */
    NOT_TESTABLE,
    /** A failure that a waiver covers. */
    WAIVED;

    /** PASS and FAIL; nothing else counts as judged. */
    public boolean isJudged() {
        return this == PASS || this == FAIL;
    }
}
