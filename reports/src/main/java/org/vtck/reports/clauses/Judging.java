package org.vtck.reports.clauses;

import org.vtck.spec.model.Clause;
import org.vtck.spec.model.Clause.Body;

/** How a clause is judged, in one word. */
enum Judging {
    BYTES("bytes"),
    PROBE("probe"),
    TRACE("trace"),
    NOBODY("none");

    private final String word;

    Judging(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static Judging of(Clause clause) {
        Body body = clause.body();
        if (body instanceof Body.Predicate) {
            return BYTES;
        } else if (body instanceof Body.Probe) {
            return PROBE;
        }
        return body instanceof Body.Trace ? TRACE : NOBODY;
    }
}
