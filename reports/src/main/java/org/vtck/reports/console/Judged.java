package org.vtck.reports.console;

import java.util.List;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Outcome;
import org.vtck.spec.verdict.Verdict;

/** A subject and its verdicts, kept until it is clear how much will be listed. */
sealed interface Judged {
    List<Verdict> verdicts();

    /** Whether any clause fails. */
    default boolean fails() {
        return verdicts().stream().anyMatch(v -> v.outcome() == Outcome.FAIL);
    }

    /** The heading of a machine. */
    record Start(Machine machine, List<String> profiles, List<String> notes) implements Judged {
        @Override
        public List<Verdict> verdicts() {
            return List.of();
        }
    }

    /** A function of the machine that started last. */
    record OfFunction(Machine machine, PciFunction function, List<Verdict> verdicts) implements Judged {}

    /** The topology of the machine that started last. */
    record OfTopology(Machine machine, List<Verdict> verdicts) implements Judged {}
}
