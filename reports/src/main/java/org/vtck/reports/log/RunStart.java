package org.vtck.reports.log;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is the same for a whole run.
 *
 * @param tool version of vtck
 * @param began when the run began
 * @param options options of the run that change verdicts, as a user would type them; may be empty
 * @param profiles texts of the profiles that there are, by name
 * @param assumptions texts of all assumptions, by id
 * @param clauses every clause of the specification, by id, in its order
 */
public record RunStart(
        String tool,
        Spec spec,
        Instant began,
        String options,
        Map<String, String> profiles,
        Map<String, String> assumptions,
        Map<String, LoggedClause> clauses) {
    public RunStart {
        profiles = ordered(profiles);
        assumptions = ordered(assumptions);
        clauses = ordered(clauses);
    }

    /**
     * The specification that judged.
     *
     * @param revision its revision
     * @param hash SHA-256 of its sources, 64 hex digits
     */
    public record Spec(String revision, String hash) {}

    private static <T> Map<String, T> ordered(Map<String, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
