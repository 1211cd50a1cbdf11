package org.vtck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.vtck.conformance.run.ExitStatus;
import org.vtck.reports.compare.Change;
import org.vtck.reports.compare.CompareJson;
import org.vtck.reports.compare.CompareMarkdown;
import org.vtck.reports.compare.CompareSite;
import org.vtck.reports.compare.CompareText;
import org.vtck.reports.compare.ComparedRun;
import org.vtck.reports.compare.Comparison;
import org.vtck.reports.console.Paint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vtck compare}. */
@Command(
        name = "compare",
        description =
                "Shows runs side by side: what regressed, improved or differs against the first, and what only some have.",
        footerHeading = "%nExit status: 0 compared, 1 what --fail-on names was found, 2 unusable arguments or logs,"
                + " 3 some run is incomplete or no device is in two of them.%n%nExamples:%n",
        footer = {
            "  vtck check dumps --log today.jsonl",
            "  vtck compare yesterday.jsonl.xz today.jsonl --fail-on regression",
            "  vtck compare qemu.jsonl crosvm.jsonl cloud-hypervisor.jsonl",
            "  vtck compare old.jsonl new.jsonl --format markdown -o comment.md",
            "  vtck compare qemu.jsonl crosvm.jsonl --format html -o side-by-side/"
        })
final class CompareCommand extends Action {
    @Parameters(
            arity = "1..*",
            paramLabel = "LOG",
            description =
                    "Files that `vtck check --log` wrote, or its JSON reports with --all-verdicts, at least two, also packed"
                            + " (gzip, xz); the others are compared with the first.")
    private List<String> logs = new ArrayList<>();

    @Option(
            names = "--fail-on",
            paramLabel = "WHAT",
            converter = Choice.OfFailOn.class,
            description =
                    "regression: status 1 if a MUST that held now fails; difference: if anything differs; nothing,"
                            + " which is the default. A clause or a device that is new regresses nothing.")
    private FailOn failOn = FailOn.NOTHING;

    @Option(names = "--strict", description = "A SHOULD that fails now is a regression for --fail-on, too.")
    private boolean strict;

    @Mixin
    private WaiverOption waivers = new WaiverOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    /** What makes the status 1. */
    enum FailOn {
        REGRESSION,
        DIFFERENCE,
        NOTHING
    }

    @Override
    public Integer call() {
        Surroundings around = around();
        if (logs.size() < 2) {
            throw new UsageException("expected at least two logs to compare, found one");
        }
        List<OutputOptions.Target> targets =
                output.open(around.out(), EnumSet.of(Format.HUMAN, Format.JSON, Format.MARKDOWN, Format.HTML));
        try {
            List<ComparedRun> runs = new ArrayList<>();
            for (String log : logs) {
                runs.add(LogInput.compared(log, around, waivers));
            }
            Comparison comparison = Comparison.of(runs);
            targets.forEach(t -> write(t, around, comparison));
            targets.forEach(t -> t.destination().publish());
            return status(comparison).code();
        } finally {
            targets.forEach(t -> t.destination().close());
        }
    }

    private static void write(OutputOptions.Target target, Surroundings around, Comparison comparison) {
        if (target.format() == Format.HTML) {
            CompareSite.write(target.destination().folder(), comparison, Version.text());
            return;
        }
        var out = target.destination().stream();
        switch (target.format()) {
            case JSON -> CompareJson.write(out, comparison, Version.text());
            case MARKDOWN -> CompareMarkdown.write(out, comparison);
            default ->
                new CompareText(
                                new PrintWriter(new OutputStreamWriter(out, UTF_8)),
                                target.isOnStandardOutput() ? around.paint() : Paint.NONE)
                        .print(comparison);
        }
    }

    private ExitStatus status(Comparison comparison) {
        if (fails(comparison)) {
            return ExitStatus.FAILED;
        }
        boolean met = comparison.rows().stream()
                .anyMatch(row -> row.stream().flatMap(Optional::stream).count() > 1);
        return comparison.isIncomplete() || !met ? ExitStatus.NOT_JUDGED : ExitStatus.GOOD;
    }

    private boolean fails(Comparison comparison) {
        return switch (failOn) {
            case REGRESSION ->
                comparison.differences().stream()
                        .anyMatch(d -> d.change() == Change.REGRESSED
                                && (strict || d.clause().obligation().isMandatory()));
            case DIFFERENCE ->
                !comparison.differences().isEmpty()
                        || !comparison.onlyInSome().isEmpty()
                        || !comparison.clauses().isEmpty();
            case NOTHING -> false;
        };
    }
}
