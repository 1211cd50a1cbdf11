package org.vtck.reports.nightly;

import org.vtck.reports.history.Difference;

/** Kinds of difference in words. */
final class Meaning {
    private Meaning() {}

    static String of(Difference.Kind kind) {
        return switch (kind) {
            case REGRESSION -> "regressions (MUST)";
            case UNEXPECTED_PASS -> "errors: waived clauses that pass (take the waiver out)";
            case ADVISORY -> "newly failing SHOULD";
            case NEW_ITEM -> "failing clauses that are new";
            case NEW_SUBJECT -> "failures of new subjects";
            case FLIP -> "quarantined: another outcome though nothing has changed";
            case FIXED -> "fixed";
            case NOT_JUDGED -> "judged before, not judged now";
            case GONE -> "subjects that are gone";
        };
    }
}
