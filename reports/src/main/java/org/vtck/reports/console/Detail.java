package org.vtck.reports.console;

/** How much a report lists. */
public enum Detail {
    /** Single clauses for at most 16 functions, beyond that those that fail. */
    BRIEF,
    /** Every clause of every function, and the clauses of each reason. */
    FULL
}
