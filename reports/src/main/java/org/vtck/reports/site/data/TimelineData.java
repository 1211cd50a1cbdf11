package org.vtck.reports.site.data;

import java.util.List;

/**
 * A failover timeline.
 *
 * @param name what it is called
 * @param file its drawing, from the folder of the site
 * @param without rules that nobody kept to
 * @param broken invariants that did not hold at some time
 * @param standbys the columns
 */
public record TimelineData(
        String name,
        String file,
        String machine,
        List<String> without,
        List<String> broken,
        List<String> standbys,
        List<Row> rows) {
    /**
     * A step, or the start.
     *
     * @param carriers for each standby who carries its traffic
     * @param refused why it was not done; empty if it was
     */
    public record Row(
            int number, String said, List<String> carriers, String refused, List<String> events, List<String> broken) {}
}
