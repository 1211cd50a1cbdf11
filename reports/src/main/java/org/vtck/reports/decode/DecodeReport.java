package org.vtck.reports.decode;

/** Shows explanations; functions come one by one. */
public interface DecodeReport {
    /** The next function. */
    void function(Explanation explanation);

    /** There are no more. */
    void end();
}
