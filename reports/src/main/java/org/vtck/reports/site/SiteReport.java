package org.vtck.reports.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vtck.conformance.input.InputException;
import org.vtck.conformance.run.ExitStatus;
import org.vtck.conformance.run.Strictness;
import org.vtck.reports.decode.Explaining;
import org.vtck.reports.log.Identity;
import org.vtck.reports.log.LoggedMachine;
import org.vtck.reports.log.LoggedVerdict;
import org.vtck.reports.log.Report;
import org.vtck.reports.log.RunStart;
import org.vtck.reports.site.data.ClauseData;
import org.vtck.reports.site.data.MachineData;
import org.vtck.reports.site.data.RunData;
import org.vtck.reports.site.data.SiteData;
import org.vtck.reports.site.data.TimelineData;
import org.vtck.reports.site.read.Clauses;
import org.vtck.reports.site.read.Functions;
import org.vtck.reports.site.read.Letters;
import org.vtck.reports.site.read.Timelines;
import org.vtck.reports.site.read.Topologies;
import org.vtck.reports.site.write.OverviewFiles;
import org.vtck.reports.site.write.SiteFolder;
import org.vtck.reports.text.Called;
import org.vtck.reports.text.Words;
import org.vtck.reports.timeline.TimelineSvg;
import org.vtck.reports.timeline.Told;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Summary;

/**
 * Writes a run as a site, machine after machine; keeps a line of each function, and a few functions at a time. A failure to write
 * is thrown unchecked.
 */
public final class SiteReport implements Report {
    /** The one counting rule, as every view of the site counts. */
    static final String RULE =
            "Each verdict, one clause on one function or on one topology, counts once under its outcome.";

    private final Path root;
    private final SpecModel model;
    private final Wishes wishes;
    private Optional<Run> run = Optional.empty();

    /**
     * What the user wants of a site.
     *
     * @param timelines failover timelines by their names, which get a page of their own
     * @param more pages that somebody else writes, for the navigation
     */
    public record Wishes(Strictness strictness, Map<String, Told> timelines, List<SiteData.Link> more) {
        public Wishes {
            timelines = Collections.unmodifiableMap(new LinkedHashMap<>(timelines));
            more = List.copyOf(more);
        }
    }

    /** A site in a folder that exists; the model explains bytes and states the clauses. */
    public SiteReport(Path root, SpecModel model, Wishes wishes) {
        this.root = root;
        this.model = model;
        this.wishes = wishes;
    }

    /** @throws InputException if another specification judged than the one that is to explain */
    @Override
    public void start(RunStart start) {
        if (!start.spec().hash().equals(model.hash())
                || !start.spec().revision().equals(model.revision())) {
            throw new InputException(
                    "--spec",
                    "expected the sources that judged, revision " + start.spec().revision() + " with hash "
                            + start.spec().hash() + ", found revision " + model.revision() + " with hash "
                            + model.hash());
        }
        run = Optional.of(new Run(start.tool()));
    }

    @Override
    public void machine(LoggedMachine machine) {
        run.orElseThrow().machine(machine);
    }

    @Override
    public void function(PciFunction function, List<LoggedVerdict> verdicts) {
        run.orElseThrow().function(function, verdicts);
    }

    @Override
    public void topology(List<LoggedVerdict> verdicts) {
        run.orElseThrow().topology(verdicts);
    }

    @Override
    public void end(Summary summary) {
        end(summary, "");
    }

    /** Ends the site; its first page says, and leads to the first of the pages that somebody else writes, what has come of it. */
    public void end(Summary summary, String compared) {
        run.orElseThrow().end(summary, compared);
    }

    /** What all pages of the site share. */
    public SiteData site() {
        return run.orElseThrow().site;
    }

    private final class Run {
        private final List<ClauseData> clauses;
        private final SiteData site;
        private final SiteFolder folder;
        private final OverviewFiles overview;
        private final Functions functions;
        private final Topologies topologies;
        private Optional<MachinePages> current = Optional.empty();
        private int machines;

        Run(String tool) {
            this.clauses = Clauses.of(model);
            this.site = site(SpecPages.about(model, tool));
            this.folder = SiteFolder.at(root, site);
            this.overview = new OverviewFiles(folder, clauses);
            this.functions = new Functions(clauses);
            this.topologies = new Topologies(model);
            SpecPages.write(folder, model, clauses, SpecPages.Results.SHOWN);
            folder.page("device.html", "device.jte", Map.of());
        }

        private SiteData site(String about) {
            List<SiteData.Link> links = new ArrayList<>(List.of(new SiteData.Link("Overview", "index.html")));
            links.addAll(SpecPages.LINKS);
            if (!wishes.timelines().isEmpty()) {
                links.add(new SiteData.Link("Timelines", "timelines.html"));
            }
            links.addAll(wishes.more());
            return new SiteData("Conformance report", about, links);
        }

        private String label(PciFunction function, Identity identity) {
            String called = Called.of(function.name(), identity.kind());
            return function.address().shortText() + " " + identity.ids() + (called.isEmpty() ? "" : " " + called);
        }

        void machine(LoggedMachine logged) {
            current.ifPresent(c -> c.end(List.of()));
            machines++;
            Machine machine = logged.machine();
            MachineData data = new MachineData(
                    machines,
                    machine.name(),
                    Words.lower(machine.origin()),
                    Words.lower(machine.state()),
                    logged.profiles(),
                    logged.notes());
            Explaining explaining = Explaining.of(model, machine, new HashSet<>(logged.profiles()));
            current = Optional.of(new MachinePages(
                    folder,
                    overview,
                    data,
                    topologies.of(machine, f -> label(f, logged.identities().of(f))),
                    (f, v) -> functions.function(
                            explaining.of(f), logged.identities().of(f), v)));
        }

        void function(PciFunction function, List<LoggedVerdict> verdicts) {
            current.orElseThrow().function(function, verdicts);
        }

        void topology(List<LoggedVerdict> verdicts) {
            current.orElseThrow().end(functions.verdicts(verdicts));
            current = Optional.empty();
        }

        void end(Summary summary, String compared) {
            current.ifPresent(c -> c.end(List.of()));
            int files = overview.end();
            folder.page("index.html", "overview.jte", Map.of("run", data(summary, compared), "files", files));
            if (!wishes.timelines().isEmpty()) {
                timelines();
            }
        }

        private void timelines() {
            List<TimelineData> timelines = new ArrayList<>();
            wishes.timelines().forEach((name, told) -> {
                String file = "timeline/" + (timelines.size() + 1) + ".svg";
                folder.text(file, TimelineSvg.of(told));
                timelines.add(Timelines.of(name, file, told));
            });
            folder.page("timelines.html", "timelines.jte", Map.of("timelines", timelines));
        }

        private RunData data(Summary summary, String compared) {
            String word = switch (ExitStatus.of(summary, wishes.strictness())) {
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
                    word,
                    compared);
        }
    }
}
