package org.vtck.spec.verdict;

import java.util.List;
import org.vtck.spec.model.Clause;

/**
 * The verdict on one clause and one subject.
 *
 * @param note one sentence: why not applicable, what is unknown, {@code used} or {@code not used}; empty if there is nothing to say
 * @param evidence at most {@value #MOST_EVIDENCE} instances; for a FAIL those that violate, for a PASS one that says what was read
 * @param moreInstances how many violating instances are not in {@code evidence}
 */
public record Verdict(Clause clause, Outcome outcome, String note, List<Evidence> evidence, int moreInstances) {
    /** How many instances one verdict lists. */
    public static final int MOST_EVIDENCE = 16;

    public Verdict {
        evidence = List.copyOf(evidence);
        if (outcome == Outcome.PASS
                && evidence.stream().allMatch(e -> e.ranges().isEmpty())) {
            throw new IllegalArgumentException("a PASS of " + clause.id() + " names no byte that was read");
        }
    }
}
