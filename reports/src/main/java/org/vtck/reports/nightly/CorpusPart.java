package org.vtck.reports.nightly;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vtck.conformance.input.InputException;
import org.vtck.conformance.input.Inputs;
import org.vtck.conformance.input.MachineSource;
import org.vtck.conformance.run.CheckRun;
import org.vtck.conformance.run.Selection;
import org.vtck.conformance.run.Strictness;
import org.vtck.conformance.run.Watcher;
import org.vtck.reports.history.PartState.End;
import org.vtck.reports.junit.JunitReport;
import org.vtck.reports.log.LogWriter;
import org.vtck.reports.log.Report;
import org.vtck.reports.log.Transcript;
import org.vtck.reports.site.SiteReport;
import org.vtck.spec.verdict.VerdictLog;

/** Every clause on every dump of the corpus; writes {@code verdicts.jsonl}, and pages and {@code junit.xml} in {@code
 * corpus}. Subjects are functions and topologies. */
public final class CorpusPart implements Part {
    /** How many dumps that cannot be read are named. */
    private static final int MOST_NAMED = 5;

    @Override
    public String name() {
        return "corpus";
    }

    @Override
    public Findings run(Order order) {
        if (order.corpus().isEmpty()) {
            return Findings.skipped("there are no dumps: --corpus names none, and vtck's samples are not here");
        }
        List<String> unreadable = new ArrayList<>();
        List<MachineSource> machines = machines(order, unreadable);
        LookLog looks = new LookLog(name());
        CheckRun.Result result = order.out()
                .folder(
                        "corpus",
                        site -> order.out().written("verdicts.jsonl", log -> {
                            try (OutputStream junit = Files.newOutputStream(site.resolve("junit.xml"))) {
                                return judged(
                                        order,
                                        machines,
                                        List.of(
                                                new LogWriter(log),
                                                new JunitReport(junit),
                                                new SiteReport(
                                                        site,
                                                        order.model(),
                                                        new SiteReport.Wishes(
                                                                Strictness.MUST_COUNTS, Map.of(), List.of())),
                                                looks));
                            }
                        }));
        return findings(looks, result, unreadable);
    }

    private static CheckRun.Result judged(Order order, List<MachineSource> machines, List<Report> reports) {
        VerdictLog transcript = new Transcript(
                order.waiving().apply(Report.all(reports)),
                order.kind(),
                new Transcript.Circumstances(order.began(), ""));
        return new CheckRun(order.model(), order.examiner(), Selection.ALL, List.of(transcript), new Stopping(order))
                .over(machines, order.tool());
    }

    private static Findings findings(LookLog looks, CheckRun.Result result, List<String> unreadable) {
        String note = result.summary().functions() + " functions of "
                + result.summary().machines() + " machines";
        if (!unreadable.isEmpty()) {
            note += "; unreadable: " + String.join(", ", unreadable.subList(0, Math.min(MOST_NAMED, unreadable.size())))
                    + (unreadable.size() > MOST_NAMED ? " and " + (unreadable.size() - MOST_NAMED) + " more" : "");
        }
        if (!result.defects().isEmpty()) {
            note += "; defects of vtck: " + result.defects().size() + ", the first while "
                    + result.defects().get(0).what();
        }
        boolean whole = unreadable.isEmpty() && !result.summary().incomplete();
        return new Findings(
                result.stopped() ? End.INTERRUPTED : whole ? End.COMPLETE : End.INCOMPLETE,
                note,
                looks.looks(),
                looks.unexpectedPasses());
    }

    /** Machines that can be read: one that cannot be must not cost the others their verdicts. */
    private static List<MachineSource> machines(Order order, List<String> unreadable) {
        Inputs inputs = new Inputs(InputStream.nullInputStream(), note -> {});
        List<MachineSource> readable = new ArrayList<>();
        for (String argument : order.corpus()) {
            for (MachineSource source : opened(inputs, argument, unreadable)) {
                try {
                    source.read();
                    readable.add(source);
                } catch (InputException e) {
                    unreadable.add(String.valueOf(e.getMessage()));
                }
            }
        }
        return readable;
    }

    private static List<MachineSource> opened(Inputs inputs, String argument, List<String> unreadable) {
        try {
            return inputs.open(argument);
        } catch (InputException e) {
            unreadable.add(String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    private record Stopping(Order order) implements Watcher {
        @Override
        public boolean stops() {
            return order.stops();
        }
    }
}
