package org.vtck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.vtck.conformance.input.Inputs;
import org.vtck.conformance.input.MachineSource;
import org.vtck.conformance.pairing.Pairing;
import org.vtck.conformance.run.ExitStatus;
import org.vtck.conformance.topology.Topology;
import org.vtck.reports.console.Paint;
import org.vtck.reports.pairing.Glyphs;
import org.vtck.reports.pairing.PairConsole;
import org.vtck.reports.pairing.PairJson;
import org.vtck.reports.pairing.PairReport;
import org.vtck.reports.pairing.PairSummary;
import org.vtck.reports.pairing.PairedMachine;
import org.vtck.spec.interpret.MachineView;
import org.vtck.spec.model.Relation;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.subject.Machine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vtck pair}. */
@Command(
        name = "pair",
        description = "Pairs standby and primary by group identifier, and says what does not pair and why.",
        footerHeading = "%nExit status: 0 at least one pair and no conflict, 1 a conflict, 2 unusable"
                + " arguments or input, 3 nothing pairs or the bytes do not decide.%n%nExamples:%n",
        footer = {
            "  lspci -xxxx | vtck pair -",
            "  vtck pair /sys/bus/pci/devices",
            "  vtck pair -M pc -device virtio-net-pci,failover-group-id=7 \\",
            "      -device pci-bridge,id=b,chassis_nr=1,failover-group-id=7 \\",
            "      -device e1000e,bus=b,addr=1",
            "  vtck pair dump.txt --format json",
            "  vtck pair dump.txt --format human --format json -o - -o pairs.json"
        })
final class PairCommand extends Action {
    @Parameters(
            arity = "0..*",
            paramLabel = "INPUT",
            description = "One machine each: text of lspci -xxx or -xxxx; a raw file; a folder of such files named by"
                    + " address; a tree like /sys/bus/pci/devices; - for the standard input; emulator:ARGS for an"
                    + " emulated machine. A folder of dumps is one machine for each dump.")
    private List<String> inputs = new ArrayList<>();

    @Mixin
    private MachineOptions emulated = new MachineOptions();

    @Mixin
    private SpecOption spec = new SpecOption();

    @Option(
            names = "--by",
            paramLabel = "KEY",
            description = "group-id: the identifier in configuration space. mac: the MAC address, as guests do it"
                    + " today; no dump holds it, so the inputs are emulated."
                    + " Default: group-id.")
    private String by = "group-id";

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        PairingKey key = PairingKey.of(by);
        key.check(inputs);
        Surroundings around = around();
        SpecModel model = spec.model(around.engine());
        Relation relation = key.relation(model);
        List<MachineSource> machines = machines(around, model);
        List<OutputOptions.Target> targets = output.open(around.out());
        try {
            List<PairReport> reports = targets.stream()
                    .map(t -> report(t, around, model, relation))
                    .toList();
            PairSummary summary = run(around, Pairing.by(relation, model), machines, reports);
            targets.forEach(t -> t.destination().publish());
            return summary.machines() < machines.size() ? ExitStatus.INTERRUPTED.code() : status(summary);
        } finally {
            targets.forEach(t -> t.destination().close());
        }
    }

    private List<MachineSource> machines(Surroundings around, SpecModel model) {
        Inputs known = new Inputs(around.in(), around::note);
        List<MachineSource> machines = new ArrayList<>();
        for (String input : inputs) {
            if (input.startsWith(EmulatedSource.PREFIX)) {
                machines.add(EmulatedSource.of(input, model));
            } else {
                machines.addAll(known.open(input));
            }
        }
        emulated.source(model).ifPresent(machines::add);
        if (machines.isEmpty()) {
            throw new UsageException("expected an INPUT or -M MACHINE, found neither (vtck pair --help)");
        }
        return machines;
    }

    private static PairSummary run(
            Surroundings around, Pairing pairing, List<MachineSource> machines, List<PairReport> reports) {
        PairSummary summary = PairSummary.NONE;
        reports.forEach(r -> r.start(Version.text()));
        for (MachineSource source : machines) {
            if (around.interrupted().getAsBoolean()) {
                break;
            }
            Machine machine = source.read();
            MachineView view = pairing.view(machine);
            Topology topology = Topology.of(view);
            PairedMachine paired = new PairedMachine(machine, topology, pairing.of(view, topology));
            summary = summary.with(paired.result());
            reports.forEach(r -> r.machine(paired));
        }
        PairSummary all = summary;
        reports.forEach(r -> r.end(all));
        return summary;
    }

    private static int status(PairSummary summary) {
        if (summary.conflicts() > 0) {
            return ExitStatus.FAILED.code();
        }
        boolean decided = summary.pairs() > 0 && summary.undecided() == 0;
        return decided ? ExitStatus.GOOD.code() : ExitStatus.NOT_JUDGED.code();
    }

    private static PairReport report(
            OutputOptions.Target target, Surroundings around, SpecModel model, Relation relation) {
        return switch (target.format()) {
            case HUMAN ->
                new PairConsole(
                        new PrintWriter(new OutputStreamWriter(target.destination().stream(), UTF_8)),
                        target.isOnStandardOutput() ? Terminal.glyphs() : Glyphs.BOXES,
                        target.isOnStandardOutput() ? around.paint() : Paint.NONE,
                        model,
                        around.engine().kind(model));
            case JSON -> new PairJson(target.destination().stream(), model, relation);
            default -> throw new IllegalStateException("refused before");
        };
    }
}
