package org.vtck.reports.site.data;

import java.util.List;

/**
 * Several runs or implementations side by side.
 *
 * @param runs their names; the first is the one that others are compared with
 * @param rule what a row is, in a sentence or two
 * @param devices those that not every run has
 * @param clauses those that not every run's specification has
 */
public record CompareData(List<String> runs, String rule, List<Row> rows, List<OnlyIn> devices, List<OnlyIn> clauses) {
    public CompareData {
        runs = List.copyOf(runs);
        rows = List.copyOf(rows);
        devices = List.copyOf(devices);
        clauses = List.copyOf(clauses);
    }

    /** What only some runs have, and their letters. */
    public record OnlyIn(String name, String runs) {}

    /**
     * A clause on a device.
     *
     * @param device what the runs call it
     * @param letters one letter of an outcome for each run, a dash where there is none
     * @param change one word: regressed, improved, differing, only-in-some
     */
    public record Row(String clause, String obligation, String device, String letters, String change) {}
}
