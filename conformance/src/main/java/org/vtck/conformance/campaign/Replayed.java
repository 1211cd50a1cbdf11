package org.vtck.conformance.campaign;

/**
 * What became of a regression case.
 *
 * @param error what the property says of the sample now; empty unless it fails
 */
public record Replayed(RegressionCase regression, Outcome outcome, String error) {
    /** Whether the property holds now. */
    public enum Outcome {
        PASSES,
        FAILS,
        /** The sample is not kept as data, and its seed makes another one now. */
        STALE
    }
}
