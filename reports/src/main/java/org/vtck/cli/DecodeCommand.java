package org.vtck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vtck.conformance.input.Inputs;
import org.vtck.conformance.input.MachineSource;
import org.vtck.conformance.run.ExitStatus;
import org.vtck.reports.decode.DecodeJson;
import org.vtck.reports.decode.DecodeReport;
import org.vtck.reports.decode.DecodeText;
import org.vtck.reports.decode.Explaining;
import org.vtck.reports.decode.HexView;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vtck decode}. */
@Command(
        name = "decode",
        description = "Explains every byte of configuration spaces.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  vtck decode dump.txt --function 00:03.0",
            "  vtck decode dump.txt --hex",
            "  lspci -xxxx -s 00:03.0 | vtck decode - --format json"
        })
final class DecodeCommand extends Action {
    @Parameters(arity = "1..*", paramLabel = "INPUT", description = "As for `vtck check`.")
    private List<String> inputs = new ArrayList<>();

    @Mixin
    private SpecOption spec = new SpecOption();

    @Mixin
    private ProfileOption profiles = new ProfileOption();

    @Mixin
    private SubjectOptions subjects = new SubjectOptions();

    @Option(names = "--hex", description = "For a person: the hexdump, annotated, instead of the tree.")
    private boolean hex;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Surroundings around = around();
        SpecModel model = spec.model(around.engine());
        Set<String> chosen = profiles.chosen(model);
        Set<FunctionAddress> wanted = new LinkedHashSet<>(subjects.functions());
        List<OutputOptions.Target> targets = output.open(around.out());
        try {
            List<DecodeReport> reports =
                    targets.stream().map(t -> report(t, model)).toList();
            long decoded = 0;
            Inputs known = new Inputs(around.in(), around::note);
            for (String input : inputs) {
                for (MachineSource source : known.open(input)) {
                    decoded += decode(subjects.applied(source, model).read(), model, chosen, wanted, reports);
                }
            }
            if (decoded == 0) {
                throw new UsageException(
                        "no input has a function at " + wanted.iterator().next());
            }
            reports.forEach(DecodeReport::end);
            targets.forEach(t -> t.destination().publish());
            return ExitStatus.GOOD.code();
        } finally {
            targets.forEach(t -> t.destination().close());
        }
    }

    private static long decode(
            Machine machine,
            SpecModel model,
            Set<String> chosen,
            Set<FunctionAddress> wanted,
            List<DecodeReport> reports) {
        Explaining explaining = Explaining.of(model, machine, chosen);
        List<PciFunction> functions = machine.functions().stream()
                .filter(f -> wanted.isEmpty() || wanted.contains(f.address()))
                .toList();
        functions.forEach(f -> reports.forEach(r -> r.function(explaining.of(f))));
        return functions.size();
    }

    private DecodeReport report(OutputOptions.Target target, SpecModel model) {
        if (target.format() == Format.JSON) {
            return DecodeJson.to(target.destination().stream(), model, Version.text());
        }
        PrintWriter out = new PrintWriter(new OutputStreamWriter(target.destination().stream(), UTF_8));
        return hex ? new HexView(out) : new DecodeText(out, model);
    }
}
