package org.vtck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vtck.conformance.emulator.Dump;
import org.vtck.conformance.emulator.EmulationException;
import org.vtck.conformance.emulator.Emulator;
import org.vtck.conformance.input.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vtck emulate}. */
@Command(
        name = "emulate",
        description =
                "Makes a machine from QEMU's own arguments, numbers its buses and prints its configuration spaces.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  vtck emulate -M pc -device virtio-net-pci | lspci -F /dev/stdin -vv",
            "  vtck emulate -M q35 -device virtio-net-pci,failover-group-id=7 | vtck check -",
            "  vtck emulate -M q35 -device pcie-root-port,id=rp,chassis=1 \\",
            "      -device e1000e,bus=rp --dump bin -o machine/",
            "  vtck emulate -M pc --script docs/examples/migration.life",
            "  vtck emulate -M pc --script docs/examples/cancel.life \\",
            "      --without replug_on_cancel --timeline svg -o cancel.svg",
            "",
            "With --script or --interactive the machine lives: devices come and go, it migrates,",
            "and the guest pairs again after each change. Primaries are hidden until their",
            "standby has negotiated. Exit status then: 0 all invariants hold, whatever was",
            "refused; 1 one is broken, which takes --without; 2 a line or an argument is",
            "unusable.",
            "",
            "  migrate            request, acknowledge, eject, move and replug in one go,",
            "                     to the same devices under other bus numbers",
            "  migrate to -M q35 -device ...    the same to a machine of its own",
            "  migrate to FILE    the same with the machine's arguments from a file",
            "  request            only the first step; acknowledge, eject, move follow"
        })
final class EmulateCommand extends Action {
    @Option(
            names = {"-M", "-machine"},
            paramLabel = "MACHINE",
            description = "pc or q35.")
    private List<String> machines = new ArrayList<>();

    @Option(
            names = "-device",
            paramLabel = "DEVICE[,PROPERTY=VALUE...]",
            description =
                    "A device as QEMU spells it, such as virtio-net-pci,id=net0,failover-group-id=0x1122334455667788;"
                            + " may be given several times.")
    private List<String> devices = new ArrayList<>();

    @Option(
            names = "--dump",
            paramLabel = "FORMAT",
            converter = DumpFormat.Converter.class,
            description = "lspci, bin or json. bin is a folder of files named by address. Default: lspci.")
    private DumpFormat format = DumpFormat.LSPCI;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where the dump or the timeline goes; - is the standard output, which is also the default.")
    private Optional<String> output = Optional.empty();

    @Mixin
    private LifeOptions life = new LifeOptions();

    @Mixin
    private SpecOption spec = new SpecOption();

    @Option(
            names = {"-nodefaults", "-S"},
            description = "Passed over: the machine has what is asked for and is at power-on.")
    void passOver(boolean ignoredFlag) {
        // The machine is like that anyway.
    }

    @Option(
            names = {
                "-display",
                "-accel",
                "-m",
                "-blockdev",
                "-drive",
                "-fsdev",
                "-object",
                "-netdev",
                "-chardev",
                "-name"
            },
            paramLabel = "ANY",
            description = "Passed over: configuration space does not show it.")
    void passOverWithValue(List<String> ignoredValues) {
        // Configuration space does not show it.
    }

    @Override
    public Integer call() {
        List<String> words = words();
        if (life.areGiven()) {
            return new LifeRun(around(), spec.model(around().engine()), words, command(words), life, output.orElse("-"))
                    .run();
        }
        Dump dump;
        try {
            dump = Dump.of(Emulator.of(spec.model(around().engine())).start(words));
        } catch (EmulationException e) {
            throw new UsageException(Printable.escaped(String.valueOf(e.getMessage())));
        }
        if (format == DumpFormat.BIN) {
            DumpFolder.write(
                    dump,
                    output.orElseThrow(() -> new UsageException("expected -o FOLDER beside --dump bin, found none")));
            return Main.good();
        }
        String text = format == DumpFormat.JSON ? DumpJson.text(dump, command(words)) : lspci(dump, words);
        try (Destination destination = Destination.of(output.orElse("-"), around().out())) {
            destination.stream().write(text.getBytes(UTF_8));
            destination.publish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Main.good();
    }

    private static String lspci(Dump dump, List<String> words) {
        return dump.lspci(Version.text(), command(words));
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        for (String machine : machines) {
            words.addAll(List.of("-M", machine));
        }
        for (String device : devices) {
            words.addAll(List.of("-device", device));
        }
        return words;
    }

    /** The command cut between options. */
    private static List<String> command(List<String> words) {
        List<String> phrases = new ArrayList<>(List.of("vtck emulate"));
        for (int i = 0; i < words.size(); i += 2) {
            phrases.add(words.get(i) + " " + words.get(i + 1));
        }
        return phrases;
    }
}
