package org.vtck.spec.verdict;

import java.util.List;
import org.vtck.spec.model.Clause;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/** Decides clauses; how it does so (interpreting the model, generated code) is its own affair. */
public interface Judge {
    /** The clauses it decides, in the order of the outcomes. */
    List<Clause> clauses();

    /**
     * Decides every clause about a function of a machine (others stay as they are).
     *
     * @param outcomes one byte per clause of {@link #clauses()}: ordinals of {@link Outcome}; owned by the caller
     */
    void judgeFunction(Machine machine, PciFunction function, byte[] outcomes);

    /** Decides every clause about the topology of a machine (others stay as they are). */
    void judgeTopology(Machine machine, byte[] outcomes);
}
