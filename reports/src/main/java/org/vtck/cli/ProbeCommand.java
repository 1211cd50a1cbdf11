package org.vtck.cli;

import java.util.List;
import org.vtck.conformance.transport.Permission;
import org.vtck.spec.model.SpecModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vtck probe}. */
@Command(
        name = "probe",
        description =
                "Judges every static and topology clause on a live machine, and the clauses that need accesses to it.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  vtck probe \"emulator:-M q35 -device virtio-net-pci\"",
            "  vtck probe \"qemu:-M q35 -device virtio-rng-pci\" -v",
            "  vtck probe qtest:unix:/tmp/qtest.sock --write --function 00:03.0",
            "  vtck probe qtest:unix:/tmp/qtest.sock --dry-run",
            "  vtck probe sysfs:0000:00:03.0 --format junit -o probe.xml",
            "  vtck probe \"exec:python3 docs/examples/exec-dump.py dump.txt\" --write",
            "",
            "Transports:",
            "  emulator:ARGS      a machine of vtck's own emulator",
            "  qemu:ARGS          a QEMU that vtck starts at reset and ends",
            "  qtest:unix:PATH    a QEMU that you run; read only without --write",
            "  sysfs:BDF          a function of the running Linux; read only without --write",
            "  exec:COMMAND       whatever a command reaches, by lines; read only without --write",
            "",
            "Probes write registers and write back what was there; bytes that do not take it",
            "are reported. docs/probe.md says what is written."
        })
final class ProbeCommand extends Action {
    @Parameters(paramLabel = "TRANSPORT", description = "The way to a live machine, as below.")
    private String transport = "";

    @Option(
            names = "--write",
            description =
                    "Probes may write to a machine that vtck did not start. Without it they only read there, and what"
                            + " needs a write is inconclusive.")
    private boolean write;

    @Option(
            names = "--dry-run",
            description = "Only list the accesses that probes would make. What was planned is not written.")
    private boolean dryRun;

    @Mixin
    private JudgingOptions judging = new JudgingOptions();

    @Override
    public Integer call() {
        SpecModel model = judging.model(around());
        judging.selection(model);
        Permission permission = write ? Permission.WRITE : Permission.READ;
        List<String> further = write ? List.of("--write") : List.of();
        try (ProbeRun run = ProbeRun.open(around(), model, transport, permission)) {
            return dryRun ? run.plan(judging) : run.judge(judging, further);
        }
    }
}
