package org.vtck.conformance.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vtck.conformance.differential.MachineImage;
import org.vtck.conformance.differential.Match;
import org.vtck.conformance.differential.RealMachine;
import org.vtck.conformance.differential.RegisterNames;
import org.vtck.conformance.qtest.QemuBinary;

/** The emulator against the QEMU that it copies; prints at the end how much was found equal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmulatorMatchesQemuTest {
    private Match.Figures total = Match.Figures.NONE;

    @AfterAll
    void figures() {
        System.out.println("equal to " + RealMachine.VERSION.strip() + ": " + text(total));
    }

    /** One machine a line. */
    private static Stream<String> commandLines() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                EmulatorMatchesQemuTest.class.getResourceAsStream("/differential/command-lines.txt"))) {
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
        MachineImage real = RealMachine.image(Model.NEWEST, Model.words(theirs));
        MachineImage emulated = real.alike(Model.machine(ours).cycles());
        return Match.of(Model.NEWEST, emulated, real, mayDiffer);
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
        assumeTrue(
                version.startsWith(RealMachine.VERSION),
                () -> "the emulator is " + RealMachine.VERSION + "and this is " + version);
    }
}
