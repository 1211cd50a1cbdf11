package org.vtck.reports.console;

import org.vtck.spec.verdict.Outcome;

/** Colours, or none; a colour only repeats what the words say. */
public enum Paint {
    /** No colour. */
    NONE,
    /** ANSI colours. */
    ANSI;

    /** A heading. */
    public String strong(String text) {
        return in("1", text);
    }

    /** What is there for the record. */
    public String faint(String text) {
        return in("2", text);
    }

    /** A word that has an outcome's colour. */
    public String outcome(Outcome outcome, String text) {
        return switch (outcome) {
            case PASS -> in("32", text);
            case FAIL -> in("1;31", text);
            case INCONCLUSIVE, WAIVED -> in("33", text);
            case NOT_APPLICABLE, NOT_TESTABLE -> in("2", text);
        };
    }

    private String in(String code, String text) {
        return this == NONE || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
