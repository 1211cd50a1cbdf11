package org.vtck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.vtck.conformance.engine.EngineChoice;
import org.vtck.reports.history.History;
import org.vtck.reports.history.PartState;
import org.vtck.reports.log.Report;
import org.vtck.reports.nightly.HistoryPage;
import org.vtck.reports.nightly.Nightly;
import org.vtck.reports.nightly.NightlyJson;
import org.vtck.reports.nightly.NightlyText;
import org.vtck.reports.nightly.NightlyWatcher;
import org.vtck.reports.nightly.Order;
import org.vtck.reports.nightly.OutFolder;
import org.vtck.reports.nightly.Part;
import org.vtck.spec.model.SpecModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vtck nightly}. */
@Command(
        name = "nightly",
        description = "Runs everything, and compares with the last complete night of the history.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  vtck nightly --out site",
            "  vtck nightly --out site --db /var/lib/vtck/history.db --tries 100k",
            "  vtck nightly --out site --parts corpus,faults --corpus dumps",
            "  vtck nightly --out again --parts qemu --seed 20260131 --machines 200"
        })
final class NightlyCommand extends Action {
    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where the index page and the files of the night go.")
    private Path out = Path.of("");

    @Option(
            names = "--db",
            paramLabel = "FILE",
            description = "The history, one SQLite file. Default: history.db in the folder of --out.")
    private Optional<Path> db = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Of all that is drawn at random: the campaign's samples, and machines to be compared with"
                    + " QEMU. Default: the day in UTC, e.g. 20260131.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--parts",
            paramLabel = "NAME",
            split = ",",
            description = "Only these parts: corpus, faults, qemu, campaign. Default: all.")
    private List<String> parts = new ArrayList<>();

    @Option(
            names = "--corpus",
            paramLabel = "INPUT",
            description =
                    "Dumps, as for vtck check; may be given several times. Default: the samples that come with vtck.")
    private List<String> corpus = new ArrayList<>();

    @Option(
            names = "--machines",
            paramLabel = "N",
            converter = Count.class,
            description = "How many machines are drawn to be compared with QEMU. Default: 60.")
    private long machines = 60;

    @Option(
            names = "--retention",
            paramLabel = "N",
            converter = Count.class,
            description = "How many nights the history keeps. Default: 400.")
    private long retention = 400;

    @Mixin
    private CampaignOptions campaign = new CampaignOptions();

    @Mixin
    private WaiverOption waivers = new WaiverOption();

    @Mixin
    private SpecOption spec = new SpecOption();

    @Override
    public Integer call() {
        List<Part> chosen = chosen(Part.all());
        SpecModel model = spec.model(around().engine());
        UnaryOperator<Report> waiving = waivers.overLater(around(), model);
        OutFolder folder = new OutFolder(out);
        folder.tidy();
        Order order = new Order(
                model,
                around().engine().examiner(model, Set.of(), EngineChoice.FASTEST),
                around().engine().kind(model),
                around().clock().instant(),
                seed.orElseGet(this::today),
                campaign.tries(),
                (int) machines,
                campaign.regressions(),
                corpus.isEmpty() ? Samples.found() : corpus,
                waiving,
                folder,
                Version.text(),
                Build.hash(),
                around().interrupted());
        try (History history = History.open(db.orElse(out.resolve("history.db")))) {
            Nightly nightly = new Nightly(history, around().clock(), new Lines());
            Nightly.Outcome outcome = nightly.run(chosen, order, (int) retention);
            folder.write("new-failures.json", o -> NightlyJson.write(o, model, outcome, Version.text()));
            HistoryPage.publish(folder, history.nights(), outcome);
            NightlyText.print(new PrintWriter(new OutputStreamWriter(around().out(), UTF_8)), outcome);
            return outcome.status().code();
        }
    }

    private List<Part> chosen(List<Part> all) {
        List<String> names = all.stream().map(Part::name).toList();
        for (String name : parts) {
            if (!names.contains(name)) {
                throw NearMiss.unknown("part", name, names);
            }
        }
        return all.stream()
                .filter(p -> parts.isEmpty() || parts.contains(p.name()))
                .toList();
    }

    /** The seed of the day: its digits. */
    private long today() {
        LocalDate day = around().clock().instant().atZone(ZoneOffset.UTC).toLocalDate();
        return (day.getYear() * 100L + day.getMonthValue()) * 100 + day.getDayOfMonth();
    }

    /** What happens, a line each, for the log of whatever runs the night. */
    private final class Lines implements NightlyWatcher {
        @Override
        public void begins(String part) {
            around().err().println("vtck: nightly: " + part + " begins");
        }

        @Override
        public void ended(PartState state) {
            around().err().println("vtck: nightly: " + state.part() + " is " + Choice.word(state.end()));
        }
    }
}
