package org.vtck.reports.log;

import java.util.List;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Summary;

/** Several reports as one. */
record AllReports(List<Report> reports) implements Report {
    AllReports {
        reports = List.copyOf(reports);
    }

    @Override
    public void start(RunStart start) {
        reports.forEach(r -> r.start(start));
    }

    @Override
    public void machine(LoggedMachine machine) {
        reports.forEach(r -> r.machine(machine));
    }

    @Override
    public void function(PciFunction function, List<LoggedVerdict> verdicts) {
        reports.forEach(r -> r.function(function, verdicts));
    }

    @Override
    public void counted(Summary others) {
        reports.forEach(r -> r.counted(others));
    }

    @Override
    public void topology(List<LoggedVerdict> verdicts) {
        reports.forEach(r -> r.topology(verdicts));
    }

    @Override
    public void end(Summary summary) {
        reports.forEach(r -> r.end(summary));
    }
}
