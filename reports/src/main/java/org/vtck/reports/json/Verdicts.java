package org.vtck.reports.json;

/** Which verdicts a report lists. */
public enum Verdicts {
    /** All but those that pass, which are counted. */
    NOT_PASSED,
    /** All. */
    ALL
}
