package org.vtck.spec.runtime;

import java.util.List;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.Obligation;

/**
 * A clause as a generated constant: what a report says of it without the sources being read.
 *
 * @param citation for a person
 * @param reasons why it may not apply, in the order in which they are tried
 * @param profile name of the profile it belongs to; empty if it is always active
 */
public record CatalogueEntry(
        String id,
        Clause.Party party,
        Obligation obligation,
        Subject subject,
        String citation,
        List<String> assumptions,
        List<String> reasons,
        String profile) {
    public CatalogueEntry {
        assumptions = List.copyOf(assumptions);
        reasons = List.copyOf(reasons);
    }

    /** What a clause is judged on. */
    public enum Subject {
        FUNCTION,
        TOPOLOGY
    }
}
