package org.vtck.reports.site.data;

import java.util.Map;

/**
 * One night of the history.
 *
 * @param date {@code yyyy-mm-dd}, and the time of day after it if there is more than one a day, in UTC
 * @param counts verdicts by the outcome's name
 * @param newFailures failures that the night before did not have, of clauses that it knew
 * @param fixed failures of the night before that are gone
 * @param flips outcomes that changed on unchanged devices
 * @param link page of the night's own report, relative to the page; empty if there is none
 */
public record NightData(
        String date,
        String revision,
        String tool,
        Map<String, Long> counts,
        long devices,
        long mustFailed,
        long newFailures,
        long fixed,
        long flips,
        String link) {}
