package org.vtck.reports.nightly;

import org.vtck.reports.history.PartState;

/** Whoever looks on while a night runs. */
public interface NightlyWatcher {
    /** A part begins. */
    void begins(String part);

    /** A part has ended. */
    void ended(PartState state);
}
