package org.vtck.reports.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vtck.conformance.input.Printable;
import org.vtck.reports.log.LoggedMachine;
import org.vtck.reports.log.LoggedVerdict;
import org.vtck.reports.log.Report;
import org.vtck.reports.log.RunStart;
import org.vtck.reports.site.SiteReport;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Summary;

/** A run as a site that also shows it side by side with other runs. */
public final class SiteAgainst implements Report {
    private static final String THIS = "this report";

    private final Path root;
    private final SiteReport site;
    private final List<ComparedRun> others;
    private final RunCollector collector = new RunCollector(THIS);

    /** Of a site that is written to a folder, and knows {@link CompareSite#LINK}; the run comes last in the comparison. */
    public SiteAgainst(Path root, SiteReport site, List<ComparedRun> others) {
        this.root = root;
        this.site = site;
        this.others = List.copyOf(others);
    }

    @Override
    public void start(RunStart start) {
        site.start(start);
        collector.start(start);
    }

    @Override
    public void machine(LoggedMachine machine) {
        site.machine(machine);
        collector.machine(machine);
    }

    @Override
    public void function(PciFunction function, List<LoggedVerdict> verdicts) {
        site.function(function, verdicts);
        collector.function(function, verdicts);
    }

    @Override
    public void topology(List<LoggedVerdict> verdicts) {
        site.topology(verdicts);
        collector.topology(verdicts);
    }

    @Override
    public void end(Summary summary) {
        collector.end(summary);
        List<ComparedRun> runs = new ArrayList<>(others);
        runs.add(collector.collected());
        Comparison comparison = Comparison.of(runs);
        site.end(summary, sentence(comparison));
        CompareSite.intoReport(root, comparison, site.site());
    }

    private static String sentence(Comparison comparison) {
        List<String> counts = new ArrayList<>();
        for (Change change : Change.values()) {
            counts.add(comparison.counts().getOrDefault(change, 0) + " " + Labels.of(change));
        }
        String first = Printable.escaped(comparison.runs().get(0).name());
        return "Compared with " + first + ": " + String.join(", ", counts) + ".";
    }
}
