package org.vtck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.vtck.conformance.run.Strictness;
import org.vtck.reports.compare.CompareSite;
import org.vtck.reports.compare.ComparedRun;
import org.vtck.reports.compare.SiteAgainst;
import org.vtck.reports.console.ConsoleReport;
import org.vtck.reports.console.Detail;
import org.vtck.reports.console.Look;
import org.vtck.reports.console.Paint;
import org.vtck.reports.json.JsonReport;
import org.vtck.reports.json.Verdicts;
import org.vtck.reports.junit.JunitReport;
import org.vtck.reports.log.Report;
import org.vtck.reports.markdown.MarkdownReport;
import org.vtck.reports.opentest.OpenTestReport;
import org.vtck.reports.sarif.SarifReport;
import org.vtck.reports.site.SiteReport;
import org.vtck.reports.statement.StatementReport;
import org.vtck.reports.timeline.Told;
import org.vtck.spec.model.SpecModel;

/** All reports of one run; they appear together at the end, or not at all. */
final class Reports implements AutoCloseable {
    private final List<OutputOptions.Target> targets;
    private final List<Report> reports = new ArrayList<>();

    /** What the user wants of the reports. */
    record Wishes(
            Strictness strictness,
            boolean verbose,
            boolean allVerdicts,
            Supplier<SpecModel> model,
            Map<String, Told> timelines,
            List<ComparedRun> against) {}

    Reports(List<OutputOptions.Target> targets, Surroundings around, Wishes wishes) {
        this.targets = targets;
        for (OutputOptions.Target target : targets) {
            reports.add(report(target, around, wishes));
        }
    }

    private static Report report(OutputOptions.Target target, Surroundings around, Wishes wishes) {
        if (target.format() == Format.HTML) {
            return site(target, wishes);
        }
        OutputStream out = target.destination().stream();
        return switch (target.format()) {
            case HUMAN ->
                new ConsoleReport(
                        new PrintWriter(new OutputStreamWriter(out, UTF_8)),
                        new Look(
                                target.isOnStandardOutput() ? around.paint() : Paint.NONE,
                                wishes.verbose() ? Detail.FULL : Detail.BRIEF,
                                wishes.strictness()));
            case JSON -> JsonReport.to(out, wishes.allVerdicts() ? Verdicts.ALL : Verdicts.NOT_PASSED);
            case JUNIT -> new JunitReport(out);
            case OTR -> new OpenTestReport(out);
            case SARIF -> SarifReport.to(out);
            case MARKDOWN -> new MarkdownReport(out, wishes.strictness());
            case STATEMENT -> new StatementReport(new PrintWriter(new OutputStreamWriter(out, UTF_8)));
            case HTML -> throw new IllegalStateException("pages go to a folder");
        };
    }

    private static Report site(OutputOptions.Target target, Wishes wishes) {
        try {
            Path folder = target.destination().folder();
            boolean compared = !wishes.against().isEmpty();
            SiteReport site = new SiteReport(
                    folder,
                    wishes.model().get(),
                    new SiteReport.Wishes(
                            wishes.strictness(), wishes.timelines(), compared ? List.of(CompareSite.LINK) : List.of()));
            return compared ? new SiteAgainst(folder, site, wishes.against()) : site;
        } catch (RuntimeException e) {
            target.destination().close();
            throw e;
        }
    }

    /** All of them as one. */
    Report all() {
        return Report.all(reports);
    }

    void publish() {
        targets.forEach(t -> t.destination().publish());
    }

    @Override
    public void close() {
        targets.forEach(t -> t.destination().close());
    }
}
