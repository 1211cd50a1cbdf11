package org.vtck.reports.site.data;

import java.util.List;

/**
 * Several runs or implementations side by side.
 *
 * @param runs their names; the first is the one that others are compared with
 * @param rule the one counting rule, a sentence
 */
public record CompareData(List<String> runs, String rule, List<Row> rows) {
    public CompareData {
        runs = List.copyOf(runs);
        rows = List.copyOf(rows);
    }

    /**
     * A clause on a device.
     *
     * @param device what the runs call it
     * @param letters one letter of an outcome for each run, a dash where there is none
     * @param change one word: same, improved, regressed, differs, only-in
     */
    public record Row(String clause, String obligation, String device, String letters, String change) {}
}
