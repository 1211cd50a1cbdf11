package org.vtck.reports.pairing;

/** Takes what pairing comes to, machine after machine. */
public interface PairReport {
    /** Before the first machine. */
    void start(String toolVersion);

    /** One machine. */
    void machine(PairedMachine machine);

    /** After the last machine; the report is complete. */
    void end(PairSummary summary);
}
