package org.vtck.reports.log;

import java.util.List;
import java.util.Optional;
import org.vtck.conformance.input.InputException;
import org.vtck.conformance.run.Tally;
import org.vtck.conformance.run.Tally.Completeness;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Summary;

/** Several runs of one specification as one run; it is complete if all of them are. */
public final class JoinedRuns {
    private final Report report;
    private final Tally tally = new Tally();
    private Optional<RunStart> first = Optional.empty();
    private Completeness completeness = Completeness.COMPLETE;

    /** Runs that are reported as one to a report. */
    public JoinedRuns(Report report) {
        this.report = report;
    }

    /** Takes the next run, of a file of that name. */
    public Report next(String file) {
        return new One(file);
    }

    /** Ends the whole run; gives back what it comes to. */
    public Summary end() {
        Summary summary = tally.summary(completeness);
        report.end(summary);
        return summary;
    }

    private void count(List<LoggedVerdict> verdicts) {
        verdicts.forEach(v -> v.countIn(tally));
    }

    private final class One implements Report {
        private final String file;

        One(String file) {
            this.file = file;
        }

        @Override
        public void start(RunStart start) {
            if (first.isEmpty()) {
                first = Optional.of(start);
                report.start(start);
            } else if (!first.get().spec().equals(start.spec())) {
                throw new InputException(
                        file,
                        "expected a run of the same specification as the first one, found another"
                                + " (`vtck compare` shows both)");
            }
        }

        @Override
        public void machine(LoggedMachine machine) {
            tally.machine();
            report.machine(machine);
        }

        @Override
        public void function(PciFunction function, List<LoggedVerdict> verdicts) {
            tally.function();
            count(verdicts);
            report.function(function, verdicts);
        }

        @Override
        public void topology(List<LoggedVerdict> verdicts) {
            count(verdicts);
            report.topology(verdicts);
        }

        @Override
        public void end(Summary summary) {
            if (summary.incomplete()) {
                completeness = Completeness.INCOMPLETE;
            }
        }
    }
}
