package org.vtck.conformance.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vtck.conformance.access.ConfigCycles;
import org.vtck.conformance.qtest.Board;
import org.vtck.conformance.qtest.QemuBinary;
import org.vtck.conformance.qtest.QemuCommand;
import org.vtck.conformance.qtest.QemuProcess;
import org.vtck.conformance.qtest.QtestSession;

/** The emulator against the QEMU that it copies; prints at the end how much was found equal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmulatorMatchesQemuTest {
    private static final String VERSION = "QEMU emulator version 7.2.22 ";

    private Match.Figures total = Match.Figures.NONE;

    @AfterAll
    void figures() {
        System.out.println("equal to " + VERSION.strip() + ": " + text(total));
    }

    /** One machine a line. */
    private static Stream<String> commandLines() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                EmulatorMatchesQemuTest.class.getResourceAsStream("/emulator/command-lines.txt"))) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commandLines")
    void each_byte_and_each_mask_is_that_of_qemu(String line) throws IOException {
        assumeQemu();

        Match match = match(line, line, (names, at) -> false);

        total = total.and(match.figures());
        assertThat(match.differences()).isEmpty();
        assertThat(match.figures().functions()).isPositive();
    }

    @Test
    void pcie_downstream_is_xio3130_downstream_but_for_its_ids_the_list_and_the_capability() throws IOException {
        assumeQemu();
        String ours = "-M q35 -device pcie-root-port,id=rp,chassis=1 -device x3130-upstream,bus=rp,id=up"
                + " -device pcie-downstream,bus=up,id=ds,chassis=2,failover-group-id=0x1122334455667788"
                + " -device e1000e,bus=ds -device pcie-downstream,bus=up,chassis=3,failover-group-id=7";
        String theirs =
                ours.replace("pcie-downstream", "xio3130-downstream").replaceAll(",failover-group-id=[0-9a-fx]+", "");

        Match match = match(
                ours,
                theirs,
                (names, at) -> names.of(at).stream()
                        .anyMatch(n -> n.equals("pci_header.vendor_id")
                                || n.equals("pci_header.device_id")
                                || n.equals("pci_header.capabilities_pointer")
                                || n.startsWith("redhat_group_id_cap.")));

        assertThat(match.differences()).isEmpty();
    }

    private static Match match(String ours, String theirs, BiPredicate<RegisterNames, Integer> mayDiffer)
            throws IOException {
        ConfigCycles emulated = Model.machine(ours).cycles();
        List<String> words = Model.words(theirs);
        QemuCommand command = new QemuCommand(QemuCommand.Start.RESET, words);
        try (QemuProcess qemu = QemuProcess.start(QemuBinary.fromEnvironment(), command);
                QtestSession session = qemu.session()) {
            return Match.of(emulated, Board.of(words).cycles(session), mayDiffer);
        }
    }

    private static String text(Match.Figures figures) {
        return String.format(
                Locale.ROOT, "%d functions, %d bytes, %d masks", figures.functions(), figures.bytes(), figures.masks());
    }

    private static void assumeQemu() {
        String found;
        try {
            found = QemuBinary.fromEnvironment().version();
        } catch (IOException e) {
            found = abort(e.getMessage());
        }
        String version = found;
        assumeTrue(version.startsWith(VERSION), () -> "the emulator is " + VERSION + "and this is " + version);
    }
}
