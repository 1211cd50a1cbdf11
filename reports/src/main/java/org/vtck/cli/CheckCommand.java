package org.vtck.cli;

import java.util.ArrayList;
import java.util.List;
import org.vtck.conformance.engine.EngineChoice;
import org.vtck.conformance.input.Inputs;
import org.vtck.conformance.input.MachineSource;
import org.vtck.conformance.run.Examiner;
import org.vtck.reports.console.ConsoleReport;
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
    private JudgingOptions judging = new JudgingOptions();

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
        SpecModel model = judging.model(around);
        judging.selection(model);
        Inputs known = new Inputs(around.in(), around::note);
        List<MachineSource> machines = new ArrayList<>();
        for (String input : inputs) {
            known.open(input).forEach(m -> machines.add(judging.applied(m, model)));
        }
        // Both engines are a check of vtck itself, so everything is explained.
        int listed = engine == EngineChoice.BOTH ? Integer.MAX_VALUE : ConsoleReport.MOST_LISTED;
        Examiner examiner = around.engine().examiner(model, judging.chosen(model), engine);
        return judging.judge(around, model, examiner, machines, listed, List.of());
    }
}
