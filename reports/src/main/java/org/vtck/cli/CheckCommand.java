package org.vtck.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vtck.conformance.engine.EngineChoice;
import org.vtck.conformance.input.Inputs;
import org.vtck.conformance.input.MachineSource;
import org.vtck.conformance.run.CheckRun;
import org.vtck.conformance.run.ExitStatus;
import org.vtck.conformance.run.Selection;
import org.vtck.conformance.run.Strictness;
import org.vtck.reports.log.Report;
import org.vtck.reports.log.Transcript;
import org.vtck.reports.log.Transcript.Circumstances;
import org.vtck.reports.waivers.Waiving;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.SpecModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vtck check}. */
@Command(
        name = "check",
        description = "Judges every static and topology clause on configuration spaces.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lspci -xxxx | vtck check -",
            "  vtck check /sys/bus/pci/devices",
            "  vtck check conformance/samples",
            "  vtck check dump.txt --function 00:03.0 -v",
            "  vtck check dump.txt --format human --format json -o - -o report.json",
            "  vtck check dump.txt --format junit -o vtck.xml --waivers waivers.json",
            "  vtck check dump.txt --log run.jsonl",
            "  vtck check conformance/samples --format html -o site/",
            "  vtck check conformance/samples --against yesterday.jsonl --format html -o site/"
        })
final class CheckCommand extends Action {
    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description =
                    "One machine each: text of lspci -x, -xxx or -xxxx; a raw file of 64, 256 or 4096 bytes; a folder"
                            + " of such files named by address; a tree like /sys/bus/pci/devices; - for the standard input."
                            + " A folder of dumps is one machine for each dump.")
    private List<String> inputs = new ArrayList<>();

    @Mixin
    private SpecOption spec = new SpecOption();

    @Mixin
    private ProfileOption profiles = new ProfileOption();

    @Mixin
    private SubjectOptions subjects = new SubjectOptions();

    @Option(names = "--clause", paramLabel = "ID", description = "Only this clause; may be given several times.")
    private List<String> clauses = new ArrayList<>();

    @Mixin
    private WaiverOption waivers = new WaiverOption();

    @Option(names = "--strict", description = "A failing SHOULD counts for the exit status too.")
    private boolean strict;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(
            names = "--log",
            paramLabel = "FILE",
            description = "Write the verdicts as they come, one record a line, for `vtck report` and `vtck compare`.")
    private Optional<String> log = Optional.empty();

    @Option(names = "--all-verdicts", description = "JSON lists the clauses that pass, too.")
    private boolean allVerdicts;

    @Mixin
    private TimelineOption timelines = new TimelineOption();

    @Mixin
    private AgainstOption against = new AgainstOption();

    @Option(
            names = {"-v", "--verbose"},
            description = "List every clause of every function.")
    private boolean verbose;

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            converter = EngineWord.class,
            description = "Who decides: generated (code made from the sources, only for those that come with vtck),"
                    + " interpreted, both (any difference is a defect of vtck) or fastest, which is the default.")
    private EngineChoice engine = EngineChoice.FASTEST;

    @Override
    public Integer call() {
        Surroundings around = around();
        SpecModel model = spec.model(around.engine());
        Set<String> chosen = profiles.chosen(model);
        Selection selection = new Selection(subjects.functions(), selected(model));
        List<MachineSource> machines = machines(around, model);
        Strictness strictness = strict ? Strictness.SHOULD_COUNTS : Strictness.MUST_COUNTS;
        Reports.Wishes wishes = new Reports.Wishes(
                strictness, verbose, allVerdicts, () -> model, timelines.read(output), against.runs(around, waivers, output));
        try (Reports reports = new Reports(output.open(around.out(), Format.OF_VERDICTS), around, wishes);
                LogFile written = LogFile.of(log)) {
            ProgressLine progress = new ProgressLine(around);
            Waiving waiving = waivers.over(Report.all(List.of(written.report(), reports.all())), around);
            Transcript transcript = new Transcript(
                    waiving,
                    around.engine().kind(model),
                    new Circumstances(around.clock().instant(), replay(chosen)));
            CheckRun run = new CheckRun(
                    model, around.engine().examiner(model, chosen, engine), selection, List.of(transcript), progress);
            CheckRun.Result judged = run.over(machines, Version.text());
            CheckRun.Result result =
                    judged.with(waiving.summary(judged.summary().incomplete()));
            progress.clear();
            if (!selection.functions().isEmpty() && result.summary().functions() == 0 && !result.stopped()) {
                throw new UsageException("no input has a function at "
                        + selection.functions().iterator().next());
            }
            reports.publish();
            waiving.unused().forEach(around::note);
            return status(around, result, strictness);
        }
    }

    private static int status(Surroundings around, CheckRun.Result result, Strictness strictness) {
        ExitStatus status = result.status(strictness);
        return status == ExitStatus.DEFECT ? new Complaints(around).about(result.defects()) : status.code();
    }

    private List<MachineSource> machines(Surroundings around, SpecModel model) {
        Inputs known = new Inputs(around.in(), around::note);
        List<MachineSource> machines = new ArrayList<>();
        for (String input : inputs) {
            known.open(input).forEach(m -> machines.add(subjects.applied(m, model)));
        }
        return machines;
    }

    private Set<String> selected(SpecModel model) {
        for (String id : clauses) {
            if (model.clause(id).isEmpty()) {
                throw NearMiss.unknown(
                        "clause", id, model.clauses().stream().map(Clause::id).toList());
            }
        }
        return new LinkedHashSet<>(clauses);
    }

    private String replay(Set<String> chosen) {
        List<String> words = new ArrayList<>();
        if (!spec.replay().isEmpty()) {
            words.add(spec.replay());
        }
        chosen.forEach(p -> words.add("--profile " + p));
        words.addAll(subjects.replay());
        return String.join(" ", words);
    }
}
