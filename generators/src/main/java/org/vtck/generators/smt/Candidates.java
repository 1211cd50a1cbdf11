package org.vtck.generators.smt;

import java.util.List;

/**
 * What a domain may hold.
 *
 * @param all each place where an element may be, and whether one is there and in the domain
 * @param complete whether there can be no others
 */
record Candidates(List<Candidate> all, String complete) {
    Candidates {
        all = List.copyOf(all);
    }

    record Candidate(Element element, Value.Truth member) {}
}
