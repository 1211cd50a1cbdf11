package org.vtck.reports.log;

import java.util.List;
import java.util.Optional;
import org.vtck.spec.subject.PciFunction;

/** A report that treats functions and topologies alike; it knows the start of the run and the machine that came last. */
public abstract class SubjectReport implements Report {
    private Optional<RunStart> start = Optional.empty();
    private Optional<LoggedMachine> machine = Optional.empty();

    /** All verdicts on one subject. */
    protected abstract void subject(Subject subject, List<LoggedVerdict> verdicts);

    /** What the run said of itself. */
    protected final RunStart run() {
        return start.orElseThrow(() -> new IllegalStateException("the run has not started"));
    }

    @Override
    public void start(RunStart started) {
        start = Optional.of(started);
    }

    @Override
    public void machine(LoggedMachine next) {
        machine = Optional.of(next);
    }

    @Override
    public final void function(PciFunction function, List<LoggedVerdict> verdicts) {
        subject(Subject.of(machine.orElseThrow(), function), verdicts);
    }

    @Override
    public final void topology(List<LoggedVerdict> verdicts) {
        if (!verdicts.isEmpty()) {
            subject(Subject.of(machine.orElseThrow()), verdicts);
        }
    }
}
