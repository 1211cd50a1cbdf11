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
        LookLog looks = new LookLog();
        CheckRun.Result result = order.out().folder("corpus", site -> {
            try (OutputStream log = order.out().growing("verdicts.jsonl");
                    OutputStream junit = Files.newOutputStream(site.resolve("junit.xml"))) {
                SiteReport pages = new SiteReport(
                        site, order.model(), new SiteReport.Wishes(Strictness.MUST_COUNTS, Map.of(), List.of()));
                VerdictLog transcript = new Transcript(
                        order.waiving()
                                .apply(Report.all(List.of(new LogWriter(log), new JunitReport(junit), pages, looks))),
                        order.kind(),
                        new Transcript.Circumstances(order.began(), ""));
                CheckRun run = new CheckRun(
                        order.model(), order.examiner(), Selection.ALL, List.of(transcript), new Stopping(order));
                return run.over(machines, order.tool());
            }
        });
        return findings(looks, result, unreadable);
    }

    private static Findings findings(LookLog looks, CheckRun.Result result, List<String> unreadable) {
        String note = result.summary().functions() + " functions of "
                + result.summary().machines() + " machines";
        if (looks.unexpectedPasses() > 0) {
            note += "; clauses that pass though they are waived: " + looks.unexpectedPasses();
        }
        if (!unreadable.isEmpty()) {
            note += "; unreadable: " + String.join(", ", unreadable);
        }
        if (!result.defects().isEmpty()) {
            note += "; defects of vtck: " + result.defects().size() + ", the first while "
                    + result.defects().get(0).what();
        }
        boolean whole = unreadable.isEmpty() && !result.summary().incomplete();
        return new Findings(
                result.stopped() ? End.INTERRUPTED : whole ? End.COMPLETE : End.INCOMPLETE, note, looks.looks());
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
