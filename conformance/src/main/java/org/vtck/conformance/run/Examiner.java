package org.vtck.conformance.run;

import java.util.List;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.verdict.Explainer;
import org.vtck.spec.verdict.Judge;

/** Finds out who judges a machine: which clauses apply depends on the profiles that are active on it. */
public interface Examiner {
    /** Looks at a machine. */
    Bench benchFor(Machine machine);

    /** Whether something kept the judges from what they had to judge, such as a device that answers no more. */
    default boolean isIncomplete() {
        return false;
    }

    /**
     * Who judges one machine.
     *
     * @param profiles names of the profiles that are active on it
     * @param notes sentences that a reader must know, e.g. why a profile is on
     */
    record Bench(Judge judge, Explainer explainer, List<String> profiles, List<String> notes) {
        public Bench {
            profiles = List.copyOf(profiles);
            notes = List.copyOf(notes);
        }
    }
}
