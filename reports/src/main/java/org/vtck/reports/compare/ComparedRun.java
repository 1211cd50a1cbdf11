package org.vtck.reports.compare;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vtck.spec.verdict.Summary;

/**
 * One of the runs that are compared.
 *
 * @param name what the user calls it, e.g. the file of its log
 * @param clauses the clauses of its specification, by id; of a JSON report those on which it has verdicts
 */
public record ComparedRun(
        String name, Build build, Map<String, ComparedClause> clauses, List<JudgedDevice> devices, Summary summary) {
    public ComparedRun {
        clauses = Collections.unmodifiableMap(new LinkedHashMap<>(clauses));
        devices = List.copyOf(devices);
    }

    /**
     * Who judged, and by what.
     *
     * @param tool version of vtck
     * @param revision of the specification
     * @param hash SHA-256 of its sources, 64 hex digits
     * @param began when the run began; JSON reports do not say
     */
    public record Build(String tool, String revision, String hash, Optional<Instant> began) {
        private static final int SHORT = 12;

        /** The first digits of the hash. */
        String shortHash() {
            return hash.substring(0, Math.min(SHORT, hash.length()));
        }
    }
}
