package org.vtck.cli;

import java.util.ArrayList;
import java.util.List;
import org.vtck.conformance.run.ExitStatus;
import org.vtck.reports.log.JoinedRuns;
import org.vtck.reports.waivers.Waiving;
import org.vtck.spec.verdict.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vtck report}. */
@Command(
        name = "report",
        description = "Renders logs of verdicts that `vtck check --log` wrote, in any format, without judging again.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  vtck check dump.txt --log run.jsonl",
            "  vtck report run.jsonl",
            "  vtck report run.jsonl --format json -o report.json",
            "  vtck report run.jsonl --format html -o site/",
            "  vtck report run.jsonl --timeline life.json --format html -o site/",
            "  vtck report run.jsonl --against yesterday.jsonl.xz --format html -o site/",
            "  vtck report monday-1.jsonl monday-2.jsonl -v"
        })
final class ReportCommand extends Action {
    @Parameters(
            arity = "1..*",
            paramLabel = "LOG",
            description =
                    "A file that `vtck check --log` wrote, also packed (gzip, xz), or - for the standard input. Several"
                            + " are reported as one run; they must be of the same specification.")
    private List<String> logs = new ArrayList<>();

    @Mixin
    private SpecOption spec = new SpecOption();

    @Mixin
    private ReportOptions wishes = new ReportOptions();

    @Override
    public Integer call() {
        Surroundings around = around();
        WaiverOption waivers = wishes.waivers();
        try (Reports reports = wishes.open(around, () -> spec.model(around.engine()))) {
            Waiving waiving = waivers.over(reports.all(), around);
            JoinedRuns joined = new JoinedRuns(waivers.isGiven() ? waiving : reports.all());
            for (String log : logs) {
                LogInput.read(log, around, joined.next(log));
            }
            Summary judged = joined.end();
            Summary summary = waivers.isGiven() ? waiving.summary(judged.incomplete()) : judged;
            reports.publish();
            waiving.unused().forEach(around::note);
            return ExitStatus.of(summary, wishes.strictness()).code();
        }
    }
}
