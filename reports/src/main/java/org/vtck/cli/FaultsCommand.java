package org.vtck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.vtck.conformance.emulator.Dump;
import org.vtck.conformance.faults.KillMatrix;
import org.vtck.conformance.run.ExitStatus;
import org.vtck.reports.faults.FaultJson;
import org.vtck.reports.faults.FaultText;
import org.vtck.spec.interpret.build.FaultApplication;
import org.vtck.spec.model.Fault;
import org.vtck.spec.model.SpecModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vtck faults}. */
@Command(
        name = "faults",
        description =
                "Plants every fault of the sources and shows which clauses notice, against what the sources declare.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  vtck faults",
            "  vtck faults --format json -o matrix.json",
            "  vtck faults --dump two_group_ids | vtck pair -"
        })
final class FaultsCommand extends Action {
    @Mixin
    private SpecOption spec = new SpecOption();

    @Option(
            names = "--dump",
            paramLabel = "FAULT",
            description = "Only write the machine in which this fault, or this permission test, is planted, as lspci -F"
                    + " reads it.")
    private Optional<String> dump = Optional.empty();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        SpecModel model = spec.model(around().engine());
        if (dump.isPresent()) {
            return dump(model, dump.get());
        }
        List<OutputOptions.Target> targets = output.open(around().out());
        try {
            KillMatrix matrix = KillMatrix.of(model, around().interrupted());
            for (OutputOptions.Target target : targets) {
                var out = target.destination().stream();
                if (target.format() == Format.JSON) {
                    FaultJson.write(out, model, matrix, Version.text());
                } else {
                    new FaultText(new PrintWriter(new OutputStreamWriter(out, UTF_8))).print(matrix);
                }
            }
            targets.forEach(t -> t.destination().publish());
            return status(matrix).code();
        } finally {
            targets.forEach(t -> t.destination().close());
        }
    }

    private static ExitStatus status(KillMatrix matrix) {
        if (matrix.stopped()) {
            return ExitStatus.INTERRUPTED;
        }
        return matrix.problems().isEmpty() ? ExitStatus.GOOD : ExitStatus.FAILED;
    }

    private int dump(SpecModel model, String name) {
        List<String> names = model.faults().stream().map(Fault::name).toList();
        Fault fault = model.faults().stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow(() -> NearMiss.unknown("fault", name, names));
        Dump machine = Dump.of(FaultApplication.of(model).apply(fault));
        PrintStream out = new PrintStream(around().out(), true, UTF_8);
        out.print(machine.lspci(Version.text(), List.of("vtck faults --dump " + name)));
        return Main.good();
    }
}
