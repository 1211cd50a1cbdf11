package org.vtck.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vtck.conformance.input.MachineSource;
import org.vtck.conformance.run.CheckRun;
import org.vtck.conformance.run.Examiner;
import org.vtck.conformance.run.ExitStatus;
import org.vtck.conformance.run.Selection;
import org.vtck.conformance.run.Strictness;
import org.vtck.reports.log.Report;
import org.vtck.reports.log.Transcript;
import org.vtck.reports.log.Transcript.Circumstances;
import org.vtck.reports.waivers.Waiving;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.model.SpecModel;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a command takes that judges machines: which clauses on which functions, and what is made of the verdicts. */
final class JudgingOptions {
    @Mixin
    private SpecOption spec = new SpecOption();

    @Mixin
    private ProfileOption profiles = new ProfileOption();

    @Mixin
    private SubjectOptions subjects = new SubjectOptions();

    @Option(names = "--clause", paramLabel = "ID", description = "Only this clause; may be given several times.")
    private List<String> clauses = new ArrayList<>();

    @Mixin
    private ReportOptions wishes = new ReportOptions();

    @Option(
            names = "--log",
            paramLabel = "FILE",
            description = "Write the verdicts as they come, one record a line, for `vtck report` and `vtck compare`.")
    private Optional<String> log = Optional.empty();

    private Optional<FunctionAddress> alone = Optional.empty();

    /** The model that judges. */
    SpecModel model(Surroundings around) {
        return spec.model(around.engine());
    }

    /** The profiles that the user chose. */
    Set<String> chosen(SpecModel model) {
        return profiles.chosen(model);
    }

    /** Judges this function alone, which the user has named otherwise than by an option. */
    void narrow(FunctionAddress function) {
        if (!subjects.functions().isEmpty()) {
            throw new UsageException("expected no --function, since " + function.shortText() + " is named already");
        }
        alone = Optional.of(function);
    }

    /** The functions and clauses that the user chose. */
    Selection selection(SpecModel model) {
        return new Selection(alone.map(Set::of).orElseGet(subjects::functions), selected(model));
    }

    /** The same machine, changed as the user says. */
    MachineSource applied(MachineSource source, SpecModel model) {
        return subjects.applied(source, model);
    }

    /**
     * Judges machines, reports, and gives back the exit status.
     *
     * @param listed functions beyond which verdicts that pass may be counted without an explanation, where no report shows them
     * @param further options of the command itself that change verdicts, as a user would type them
     */
    int judge(
            Surroundings around,
            SpecModel model,
            Examiner examiner,
            List<MachineSource> machines,
            int listed,
            List<String> further) {
        Selection selection = selection(model);
        Strictness strictness = wishes.strictness();
        try (Reports reports = wishes.open(around, () -> model);
                LogFile written = LogFile.of(log)) {
            ProgressLine progress = new ProgressLine(around);
            Waiving waiving = wishes.waivers().over(Report.all(List.of(written.report(), reports.all())), around);
            Transcript transcript = new Transcript(
                    waiving,
                    around.engine().kind(model),
                    new Circumstances(around.clock().instant(), replay(chosen(model), further)));
            CheckRun run = new CheckRun(model, examiner, selection, List.of(transcript), progress)
                    .countingBeyond(wishes.wantEveryVerdict() || log.isPresent() ? Integer.MAX_VALUE : listed);
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

    private Set<String> selected(SpecModel model) {
        for (String id : clauses) {
            if (model.clause(id).isEmpty()) {
                throw NearMiss.unknown(
                        "clause", id, model.clauses().stream().map(Clause::id).toList());
            }
        }
        return new LinkedHashSet<>(clauses);
    }

    private String replay(Set<String> chosen, List<String> further) {
        List<String> words = new ArrayList<>();
        if (!spec.replay().isEmpty()) {
            words.add(spec.replay());
        }
        chosen.forEach(p -> words.add("--profile " + p));
        words.addAll(subjects.replay());
        words.addAll(further);
        return String.join(" ", words);
    }
}
