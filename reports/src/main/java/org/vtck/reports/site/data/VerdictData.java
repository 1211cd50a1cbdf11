package org.vtck.reports.site.data;

import java.util.List;

/**
 * A verdict.
 *
 * @param clause number of the clause
 * @param letter of the outcome: P F I N T W
 * @param more violating instances without evidence
 */
public record VerdictData(int clause, char letter, String note, List<EvidenceData> evidence, int more) {
    public VerdictData {
        evidence = List.copyOf(evidence);
    }

    /** What was expected and what was read at one place. */
    public record EvidenceData(String subject, String expected, String observed, List<RangeData> ranges) {
        public EvidenceData {
            ranges = List.copyOf(ranges);
        }
    }

    /** Bytes that were read; {@code function} is empty where the subject is a function: it is that one. */
    public record RangeData(String function, int offset, int length) {}
}
