package org.vtck.reports.log;

import java.util.List;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Summary;

/**
 * A form in which a run reaches people or programs. Calls come in the order of the methods below; functions and topology belong
 * to the machine that came last, and a run that was stopped may leave them out. A failure to write is thrown unchecked.
 */
public interface Report {
    /** A run starts. */
    void start(RunStart start);

    /** A machine is judged next. */
    void machine(LoggedMachine machine);

    /** All verdicts on one function of the machine. */
    void function(PciFunction function, List<LoggedVerdict> verdicts);

    /**
     * What of the machine was judged and is not told by any other call: functions, and verdicts on them. Comes before the
     * topology, once at most, and only in a run that was told to count.
     */
    default void counted(Summary others) {
        throw new UnsupportedOperationException("this report wants every verdict");
    }

    /** All verdicts on the topology of the machine. */
    void topology(List<LoggedVerdict> verdicts);

    /** The run has come to its end, or, if the summary says that it is incomplete, to that of what is known of it. */
    void end(Summary summary);

    /** Several reports as one. */
    static Report all(List<Report> reports) {
        return new AllReports(reports);
    }
}
