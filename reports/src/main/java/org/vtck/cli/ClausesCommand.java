package org.vtck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.vtck.conformance.run.ExitStatus;
import org.vtck.reports.clauses.ClauseJson;
import org.vtck.reports.clauses.ClauseText;
import org.vtck.spec.model.SpecModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vtck spec clauses}. */
@Command(
        name = "clauses",
        description = "Lists every clause: who owes it, how strongly, how it is judged, where it stands.",
        footerHeading = "%nExamples:%n",
        footer = {"  vtck spec clauses", "  vtck spec clauses --format json -o clauses.json"})
final class ClausesCommand extends Action {
    @Parameters(
            arity = "0..1",
            paramLabel = "NAME|DIR",
            description = "A revision or a folder of sources. Default: the newest that comes with vtck.")
    private Optional<String> positional = Optional.empty();

    @Option(names = "--spec", paramLabel = "NAME|DIR", description = "The same.")
    private Optional<String> spec = Optional.empty();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        SpecModel model = around().engine().model(positional.or(() -> spec));
        List<OutputOptions.Target> targets = output.open(around().out());
        try {
            for (OutputOptions.Target target : targets) {
                var out = target.destination().stream();
                if (target.format() == Format.JSON) {
                    ClauseJson.write(out, model, Version.text());
                } else {
                    new ClauseText(new PrintWriter(new OutputStreamWriter(out, UTF_8))).print(model);
                }
            }
            targets.forEach(t -> t.destination().publish());
            return ExitStatus.GOOD.code();
        } finally {
            targets.forEach(t -> t.destination().close());
        }
    }
}
