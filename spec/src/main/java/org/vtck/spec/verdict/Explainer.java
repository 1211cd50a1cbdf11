package org.vtck.spec.verdict;

import org.vtck.spec.model.Clause;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/** Gives the verdict on one clause with its evidence. */
public interface Explainer {
    /** The verdict on a clause about a function. */
    Verdict explain(Clause clause, Machine machine, PciFunction function);

    /** The verdict on a clause about a topology. */
    Verdict explain(Clause clause, Machine machine);
}
