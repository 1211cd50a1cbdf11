package org.vtck.reports.site.read;

import java.util.LinkedHashMap;
import java.util.Map;
import org.vtck.spec.verdict.Outcome;

/** Outcomes as single letters: colour is never the only sign. */
public final class Letters {
    private Letters() {}

    /** The letter of an outcome; {@code T} is for not testable. */
    public static char of(Outcome outcome) {
        return switch (outcome) {
            case PASS -> 'P';
            case FAIL -> 'F';
            case INCONCLUSIVE -> 'I';
            case NOT_APPLICABLE -> 'N';
            case NOT_TESTABLE -> 'T';
            case WAIVED -> 'W';
        };
    }

    /** Counts by letter, in the order of the outcomes. */
    public static Map<Character, Long> counts(Map<Outcome, Long> counts) {
        Map<Character, Long> byLetter = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            byLetter.put(of(outcome), counts.getOrDefault(outcome, 0L));
        }
        return byLetter;
    }
}
