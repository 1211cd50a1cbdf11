package org.vtck.spec.verdict;

import java.util.EnumMap;
import java.util.Map;

/**
 * The one counting rule: each verdict (one clause on one subject) counts once under its outcome.
 *
 * @param mandatoryPassed PASS verdicts of MUST and MUST NOT clauses
 * @param mandatoryFailed FAIL verdicts of MUST and MUST NOT clauses
 * @param recommendedFailed FAIL verdicts of SHOULD and SHOULD NOT clauses
 * @param unexpectedPasses PASS verdicts of clauses that a waiver says to fail
 * @param incomplete the run did not judge all that it had to
 */
public record Summary(
        Map<Outcome, Long> counts,
        long functions,
        long machines,
        long mandatoryPassed,
        long mandatoryFailed,
        long recommendedFailed,
        long unexpectedPasses,
        boolean incomplete) {
    public Summary {
        EnumMap<Outcome, Long> all = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            all.put(outcome, counts.getOrDefault(outcome, 0L));
        }
        counts = java.util.Collections.unmodifiableMap(all);
    }
}
