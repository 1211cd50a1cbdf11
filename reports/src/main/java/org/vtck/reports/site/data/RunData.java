package org.vtck.reports.site.data;

import java.util.Map;

/**
 * What a run came to.
 *
 * @param counts verdicts by letter of the outcome, in the order in which they are shown
 * @param rule the one counting rule, a sentence
 * @param conclusion one line that says it all
 * @param compared what has changed since an earlier run, a sentence; empty if nothing is compared
 */
public record RunData(
        Map<Character, Long> counts,
        long machines,
        long functions,
        long mustPassed,
        long mustFailed,
        long shouldFailed,
        boolean incomplete,
        String rule,
        String conclusion,
        String compared) {}
