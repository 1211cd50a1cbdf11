package org.vtck.reports.history;

/**
 * How one part of a night went.
 *
 * @param note one sentence about it; may be empty
 */
public record PartState(String part, End end, String note) {
    /** How it ended. */
    public enum End {
        COMPLETE,
        /** What it needs is not there; that makes no night incomplete. */
        SKIPPED,
        INCOMPLETE,
        CRASHED,
        INTERRUPTED
    }
}
