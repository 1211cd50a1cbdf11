package org.vtck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vtck.conformance.run.Strictness;
import org.vtck.reports.console.ConsoleReport;
import org.vtck.reports.console.Detail;
import org.vtck.reports.console.Look;
import org.vtck.reports.console.Paint;
import org.vtck.reports.console.Replay;
import org.vtck.reports.json.JsonReport;
import org.vtck.reports.json.Verdicts;
import org.vtck.reports.site.SiteReport;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.verdict.VerdictLog;

/** All reports of one run; they appear together at the end, or not at all. */
final class Reports implements AutoCloseable {
    private final List<OutputOptions.Target> targets;
    private final List<VerdictLog> logs = new ArrayList<>();

    /** What the user wants of the reports. */
    record Wishes(Strictness strictness, boolean verbose, boolean allVerdicts, String replay, List<Path> timelines) {}

    Reports(List<OutputOptions.Target> targets, Surroundings around, SpecModel model, Wishes wishes) {
        this.targets = targets;
        for (OutputOptions.Target target : targets) {
            logs.add(log(target, around, model, wishes));
        }
    }

    private static VerdictLog log(OutputOptions.Target target, Surroundings around, SpecModel model, Wishes wishes) {
        return switch (target.format()) {
            case HUMAN ->
                new ConsoleReport(
                        new PrintWriter(new OutputStreamWriter(target.destination().stream(), UTF_8)),
                        new Look(
                                target.isOnStandardOutput() ? around.paint() : Paint.NONE,
                                wishes.verbose() ? Detail.FULL : Detail.BRIEF,
                                wishes.strictness()),
                        new Replay(wishes.replay()),
                        around.engine().kind(model));
            case JSON ->
                JsonReport.to(target.destination().stream(), wishes.allVerdicts() ? Verdicts.ALL : Verdicts.NOT_PASSED);
            case HTML ->
                new SiteReport(
                        target.destination().folder(),
                        around.engine().kind(model),
                        new SiteReport.Wishes(wishes.strictness(), wishes.timelines()));
        };
    }

    List<VerdictLog> logs() {
        return logs;
    }

    void publish() {
        targets.forEach(t -> t.destination().publish());
    }

    @Override
    public void close() {
        targets.forEach(t -> t.destination().close());
    }
}
