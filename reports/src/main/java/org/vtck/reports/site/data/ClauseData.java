package org.vtck.reports.site.data;

import java.util.List;

/**
 * A clause as its page shows it.
 *
 * @param number place in the list of all clauses, from 0; data files speak of clauses by it
 * @param judged one word: bytes, probe, trace or none
 * @param how a phrase that says what judging it takes
 * @param section where it stands in its document, for grouping
 * @param condition the predicate as the source states it; empty if nothing judges it
 */
public record ClauseData(
        int number,
        String id,
        String party,
        String obligation,
        String subject,
        String judged,
        String how,
        String citation,
        String document,
        String section,
        String module,
        String profile,
        String text,
        String hint,
        String condition,
        List<AssumptionData> assumptions,
        List<String> impliedBy,
        List<FaultData> faults) {
    public ClauseData {
        assumptions = List.copyOf(assumptions);
        impliedBy = List.copyOf(impliedBy);
        faults = List.copyOf(faults);
    }

    /** Path of its page from the site's folder. */
    public String page() {
        return "clause/" + id + ".html";
    }

    /** Its faults that break no other clause. */
    public long brokenAlone() {
        return faults.stream().filter(f -> !f.permission() && f.others().isEmpty()).count();
    }

    /** Its faults, permission tests left out. */
    public long broken() {
        return faults.stream().filter(f -> !f.permission()).count();
    }
}
