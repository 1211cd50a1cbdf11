package org.vtck.conformance.run;

/** Which failures decide the exit status. */
public enum Strictness {
    /** Those of MUST and MUST NOT. */
    MUST_COUNTS,
    /** Those of SHOULD and SHOULD NOT too. */
    SHOULD_COUNTS
}
