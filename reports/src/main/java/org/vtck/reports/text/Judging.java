package org.vtck.reports.text;

import org.vtck.spec.model.Clause;
import org.vtck.spec.model.Clause.Body;

/** How a clause is judged, in one word. */
public enum Judging {
    /** From configuration space alone. */
    BYTES("bytes"),
    /** With live accesses. */
    PROBE("probe"),
    /** On a recording of a driver. */
    TRACE("trace"),
    /** By nobody. */
    NOBODY("none");

    private final String word;

    Judging(String word) {
        this.word = word;
    }

    /** That word. */
    public String word() {
        return word;
    }

    /** How a clause is judged. */
    public static Judging of(Clause clause) {
        Body body = clause.body();
        if (body instanceof Body.Predicate) {
            return BYTES;
        } else if (body instanceof Body.Probe) {
            return PROBE;
        }
        return body instanceof Body.Trace ? TRACE : NOBODY;
    }

    /** What it takes to judge a clause. */
    public static String needs(Clause clause) {
        Body body = clause.body();
        if (body instanceof Body.Probe) {
            return "needs accesses to a live device";
        } else if (body instanceof Body.Trace) {
            return "needs a recording of a driver";
        } else if (body instanceof Body.Untestable untestable) {
            return switch (untestable.reason()) {
                case NEEDS_BAR -> "needs the memory behind a BAR";
                case NEEDS_INTERRUPTS -> "needs interrupts";
                case DRIVER_INTERNAL -> "is a matter inside the driver";
                case NOT_OBSERVABLE -> "cannot be observed";
                case ADVICE -> "is advice without a test";
            };
        }
        return "is judged from bytes";
    }
}
