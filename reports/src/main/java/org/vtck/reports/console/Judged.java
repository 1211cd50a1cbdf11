package org.vtck.reports.console;

import java.util.List;
import org.vtck.reports.log.LoggedMachine;
import org.vtck.reports.log.LoggedVerdict;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Summary;

/** A subject and its verdicts, kept until it is clear how much will be listed. */
sealed interface Judged {
    List<LoggedVerdict> verdicts();

    /** Whether somebody must look at any verdict. */
    default boolean fails() {
        return verdicts().stream().anyMatch(LoggedVerdict::needsAttention);
    }

    /** The heading of a machine. */
    record Start(LoggedMachine machine) implements Judged {
        @Override
        public List<LoggedVerdict> verdicts() {
            return List.of();
        }
    }

    /** A function of the machine that started last. */
    record OfFunction(LoggedMachine machine, PciFunction function, List<LoggedVerdict> verdicts) implements Judged {}

    /** What was only counted of the machine that started last. */
    record Counted(Summary others) implements Judged {
        @Override
        public List<LoggedVerdict> verdicts() {
            return List.of();
        }
    }

    /** The topology of the machine that started last. */
    record OfTopology(LoggedMachine machine, List<LoggedVerdict> verdicts) implements Judged {}
}
