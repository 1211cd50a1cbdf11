package org.vtck.reports.site.data;

import java.util.List;

/**
 * A clause as its page shows it.
 *
 * @param number place in the list of all clauses, from 0; data files speak of clauses by it
 * @param judged one word: bytes, probe, trace or none
 * @param how a phrase that says what judging it takes
 * @param section where it stands in its document, for grouping
 * @param requirements what must be true for it to be judged at all, each with the reason that is given where it is not
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
        List<Requirement> requirements,
        String condition,
        List<AssumptionData> assumptions,
        List<String> impliedBy,
        List<FaultData> faults) {
    public ClauseData {
        requirements = List.copyOf(requirements);
        assumptions = List.copyOf(assumptions);
        impliedBy = List.copyOf(impliedBy);
        faults = List.copyOf(faults);
    }

    /** A condition, and why the clause is not applicable where it is false. */
    public record Requirement(String condition, String otherwise) {}

    /** Path of its page from the site's folder. */
    public String page() {
        return "clause/" + id + ".html";
    }

    /** Its faults that break no other clause. */
    public long brokenAlone() {
        return faults.stream()
                .filter(f -> !f.permission() && f.others().isEmpty())
                .count();
    }

    /** Its faults, permission tests left out. */
    public long broken() {
        return faults.stream().filter(f -> !f.permission()).count();
    }
}
