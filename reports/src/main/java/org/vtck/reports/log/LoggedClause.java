package org.vtck.reports.log;

import java.util.List;
import java.util.Optional;
import org.vtck.reports.text.Judging;
import org.vtck.spec.model.Clause.Citation;
import org.vtck.spec.model.Clause.Party;
import org.vtck.spec.model.Obligation;

/**
 * A clause as a log states it.
 *
 * @param judging how it is judged
 * @param needs what it takes to judge it, e.g. {@code is judged from bytes}
 * @param assumptions ids of those that a verdict leans on
 * @param profile the profile that it belongs to; empty if it is always active
 * @param doc what it says
 * @param hint what to do when it fails
 */
public record LoggedClause(
        String id,
        Party party,
        Obligation obligation,
        Subject subject,
        Citation citation,
        Judging judging,
        String needs,
        List<String> assumptions,
        Optional<String> profile,
        Optional<String> doc,
        Optional<String> hint) {
    public LoggedClause {
        assumptions = List.copyOf(assumptions);
    }

    /** What it is judged on. */
    public enum Subject {
        FUNCTION,
        TOPOLOGY
    }
}
