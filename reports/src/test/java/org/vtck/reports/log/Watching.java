package org.vtck.reports.log;

import java.util.List;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Summary;

/** Does the same at every call. */
record Watching(Runnable what) implements Report {
    @Override
    public void start(RunStart start) {
        what.run();
    }

    @Override
    public void machine(LoggedMachine machine) {
        what.run();
    }

    @Override
    public void function(PciFunction function, List<LoggedVerdict> verdicts) {
        what.run();
    }

    @Override
    public void topology(List<LoggedVerdict> verdicts) {
        what.run();
    }

    @Override
    public void end(Summary summary) {
        what.run();
    }
}
