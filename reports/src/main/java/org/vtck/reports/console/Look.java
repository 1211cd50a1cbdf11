package org.vtck.reports.console;

import org.vtck.conformance.run.Strictness;

/** How a report looks, and which failures its last line counts. */
public record Look(Paint paint, Detail detail, Strictness strictness) {}
