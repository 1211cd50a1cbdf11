package org.vtck.reports.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vtck.conformance.run.ExitStatus;
import org.vtck.conformance.run.Strictness;
import org.vtck.reports.console.FunctionKind;
import org.vtck.reports.decode.Explaining;
import org.vtck.reports.site.data.ClauseData;
import org.vtck.reports.site.data.MachineData;
import org.vtck.reports.site.data.RunData;
import org.vtck.reports.site.data.SiteData;
import org.vtck.reports.site.read.Clauses;
import org.vtck.reports.site.read.Functions;
import org.vtck.reports.site.read.Letters;
import org.vtck.reports.site.read.Topologies;
import org.vtck.reports.site.write.OverviewFiles;
import org.vtck.reports.site.write.SiteFolder;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Summary;
import org.vtck.spec.verdict.Verdict;
import org.vtck.spec.verdict.VerdictLog;

/**
 * Writes a run as a site, machine after machine; keeps a line of each function, and a few functions at a time. A failure to write
 * is thrown unchecked.
 */
public final class SiteReport implements VerdictLog {
    /** The one counting rule, as every view of the site counts. */
    static final String RULE = "Each verdict, one clause on one function or on one topology, counts once under its outcome.";

    private final Path root;
    private final FunctionKind kind;
    private final Wishes wishes;
    private Optional<Run> run = Optional.empty();

    /**
     * What the user wants of a site.
     *
     * @param timelines drawings of failover timelines that get a page of their own
     */
    public record Wishes(Strictness strictness, List<Path> timelines) {
        public Wishes {
            timelines = List.copyOf(timelines);
        }
    }

    /** A site in a folder that exists. */
    public SiteReport(Path root, FunctionKind kind, Wishes wishes) {
        this.root = root;
        this.kind = kind;
        this.wishes = wishes;
    }

    @Override
    public void start(SpecModel model, String toolVersion) {
        run = Optional.of(new Run(model, toolVersion));
    }

    @Override
    public void machine(Machine machine, List<String> profiles, List<String> notes) {
        run.orElseThrow().machine(machine, profiles, notes);
    }

    @Override
    public void function(PciFunction function, List<Verdict> verdicts) {
        run.orElseThrow().function(function, verdicts);
    }

    @Override
    public void topology(List<Verdict> verdicts) {
        run.orElseThrow().topology(verdicts);
    }

    @Override
    public void end(Summary summary) {
        run.orElseThrow().end(summary);
    }

    private final class Run {
        private final SpecModel model;
        private final List<ClauseData> clauses;
        private final SiteFolder folder;
        private final OverviewFiles overview;
        private final Functions functions;
        private final Topologies topologies;
        private Optional<MachinePages> current = Optional.empty();
        private int machines;

        Run(SpecModel model, String tool) {
            this.model = model;
            this.clauses = Clauses.of(model);
            this.folder = SiteFolder.at(root, site(SpecPages.about(model, tool)));
            this.overview = new OverviewFiles(folder, clauses);
            this.functions = new Functions(model, clauses);
            this.topologies = new Topologies(model, this::label);
            SpecPages.write(folder, model, clauses, SpecPages.Results.SHOWN);
            folder.page("device.html", "device.jte", Map.of());
        }

        private SiteData site(String about) {
            List<SiteData.Link> links = new ArrayList<>(List.of(new SiteData.Link("Overview", "index.html")));
            links.addAll(SpecPages.LINKS);
            if (!wishes.timelines().isEmpty()) {
                links.add(new SiteData.Link("Timelines", "timelines.html"));
            }
            return new SiteData("Conformance report", about, links);
        }

        private String label(Machine machine, PciFunction function) {
            String ids = functions.ids(function);
            boolean says = !function.name().isBlank() && !function.name().contains(ids);
            String called = says ? function.name().strip() : kind.of(machine, function);
            return function.address().shortText() + " " + ids + (called.isEmpty() ? "" : " " + called);
        }

        void machine(Machine machine, List<String> profiles, List<String> notes) {
            current.ifPresent(c -> c.end(List.of()));
            machines++;
            MachineData data = new MachineData(
                    machines,
                    machine.name(),
                    machine.origin().name().toLowerCase(java.util.Locale.ROOT),
                    machine.state().name().toLowerCase(java.util.Locale.ROOT),
                    profiles,
                    notes);
            Explaining explaining = Explaining.of(model, machine, new HashSet<>(profiles));
            current = Optional.of(new MachinePages(
                    folder, overview, data, topologies.of(machine), (f, v) -> functions.function(
                            explaining.of(f), kind.of(machine, f), v)));
        }

        void function(PciFunction function, List<Verdict> verdicts) {
            current.orElseThrow().function(function, verdicts);
        }

        void topology(List<Verdict> verdicts) {
            current.orElseThrow().end(functions.verdicts(verdicts));
            current = Optional.empty();
        }

        void end(Summary summary) {
            current.ifPresent(c -> c.end(List.of()));
            int files = overview.end();
            folder.page("index.html", "overview.jte", Map.of("run", data(summary), "files", files));
            if (!wishes.timelines().isEmpty()) {
                timelines();
            }
        }

        private void timelines() {
            List<String> names = new ArrayList<>();
            for (Path timeline : wishes.timelines()) {
                String name = (names.size() + 1) + ".svg";
                folder.file(timeline, "timeline/" + name);
                names.add(String.valueOf(timeline.getFileName()));
            }
            folder.page("timelines.html", "timelines.jte", Map.of("names", names));
        }

        private RunData data(Summary summary) {
            String word =
                    switch (ExitStatus.of(summary, wishes.strictness())) {
                        case GOOD -> "PASS";
                        case FAILED -> "FAIL";
                        default -> "NOTHING CLAIMED";
                    };
            return new RunData(
                    Letters.counts(summary.counts()),
                    summary.machines(),
                    summary.functions(),
                    summary.mandatoryPassed(),
                    summary.mandatoryFailed(),
                    summary.recommendedFailed(),
                    summary.incomplete(),
                    RULE,
                    word);
        }
    }
}
