package org.vtck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.List;
import org.vtck.conformance.faults.KillMatrix;
import org.vtck.conformance.run.ExitStatus;
import org.vtck.reports.faults.FaultJson;
import org.vtck.reports.faults.FaultText;
import org.vtck.spec.model.SpecModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vtck faults}. */
@Command(
        name = "faults",
        description =
                "Plants every fault of the sources and shows which clauses notice, against what the sources declare.",
        footerHeading = "%nExamples:%n",
        footer = {"  vtck faults", "  vtck faults --format json -o matrix.json"})
final class FaultsCommand extends Action {
    @Mixin
    private SpecOption spec = new SpecOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        SpecModel model = spec.model(around().engine());
        List<OutputOptions.Target> targets = output.open(around().out());
        try {
            KillMatrix matrix = KillMatrix.of(model);
            for (OutputOptions.Target target : targets) {
                var out = target.destination().stream();
                if (target.format() == Format.JSON) {
                    FaultJson.write(out, model, matrix, Version.text());
                } else {
                    new FaultText(new PrintWriter(new OutputStreamWriter(out, UTF_8))).print(matrix);
                }
            }
            targets.forEach(t -> t.destination().publish());
            return (matrix.problems().isEmpty() ? ExitStatus.GOOD : ExitStatus.FAILED).code();
        } finally {
            targets.forEach(t -> t.destination().close());
        }
    }
}
