package org.vtck.reports.history;

import org.vtck.spec.verdict.Outcome;

/**
 * What became of one item on one subject.
 *
 * @param item id of a clause, or of whatever else was judged; holds no white space
 */
public record Result(String item, Outcome outcome, Weight weight) {
    /** Whether a failure is one of what must be, or of what should be. */
    public enum Weight {
        MANDATORY,
        ADVISORY
    }

    public Result {
        if (item.isEmpty() || item.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("`" + item + "` is no item: it is empty or holds white space");
        }
    }

    boolean fails() {
        return outcome == Outcome.FAIL;
    }
}
