package org.vtck.conformance.run;

import java.util.List;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Summary;
import org.vtck.spec.verdict.Verdict;
import org.vtck.spec.verdict.VerdictLog;

/** Several logs as one. */
record Logs(List<VerdictLog> logs) implements VerdictLog {
    @Override
    public void start(SpecModel model, String toolVersion) {
        logs.forEach(log -> log.start(model, toolVersion));
    }

    @Override
    public void machine(Machine machine, List<String> profiles, List<String> notes) {
        logs.forEach(log -> log.machine(machine, profiles, notes));
    }

    @Override
    public void function(PciFunction function, List<Verdict> verdicts) {
        logs.forEach(log -> log.function(function, verdicts));
    }

    @Override
    public void counted(Summary others) {
        logs.forEach(log -> log.counted(others));
    }

    @Override
    public void topology(List<Verdict> verdicts) {
        logs.forEach(log -> log.topology(verdicts));
    }

    @Override
    public void end(Summary summary) {
        logs.forEach(log -> log.end(summary));
    }
}
