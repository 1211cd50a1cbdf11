package org.vtck.spec.verdict;

import java.util.List;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/** Receives verdicts as they come; every report format is one of these. Calls come in the order of the methods below. */
public interface VerdictLog {
    /** A run starts: the model that judges, and the tool's version. */
    void start(SpecModel model, String toolVersion);

    /**
     * A machine is judged next.
     *
     * @param profiles names of the profiles that are active on it
     * @param notes sentences that a reader must know, e.g. why a profile is on
     */
    void machine(Machine machine, List<String> profiles, List<String> notes);

    /** All verdicts on one function. */
    void function(PciFunction function, List<Verdict> verdicts);

    /**
     * What of the current machine was judged and is not told by any other call: functions, and verdicts on them. Comes before the
     * topology, once at most, and only in a run that was told to count.
     */
    default void counted(Summary others) {
        throw new UnsupportedOperationException("this log wants every verdict");
    }

    /** All verdicts on the topology of the current machine. */
    void topology(List<Verdict> verdicts);

    /** The run ends; a log that never hears this is incomplete. */
    void end(Summary summary);
}
