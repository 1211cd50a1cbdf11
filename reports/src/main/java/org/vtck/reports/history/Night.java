package org.vtck.reports.history;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.vtck.spec.verdict.Outcome;

/**
 * One night.
 *
 * @param ended empty while it runs, and for ever if it was killed
 * @param counts how often each outcome occurred
 * @param differences how many differences of each kind it had from the night before
 */
public record Night(
        long id,
        Start start,
        Optional<Instant> ended,
        State state,
        long subjects,
        long mandatoryFailures,
        Map<Outcome, Long> counts,
        Map<Difference.Kind, Long> differences) {
    /**
     * What is known when a night begins.
     *
     * @param tool version of vtck
     * @param build hash of vtck's code; empty if it is not known
     */
    public record Start(Instant began, long seed, String tool, String build, String revision, String specHash) {
        /** Whether the same code judges by the same sources: then the same bytes have the same outcomes. */
        public boolean judgesAs(Start other) {
            return tool.equals(other.tool) && build.equals(other.build) && specHash.equals(other.specHash);
        }
    }

    /** How a night went. */
    public enum State {
        /** It runs, or was killed. */
        RUNNING,
        COMPLETE,
        /** Some part of it is missing. */
        INCOMPLETE,
        INTERRUPTED
    }

    public Night {
        counts = Map.copyOf(counts);
        differences = Map.copyOf(differences);
    }
}
