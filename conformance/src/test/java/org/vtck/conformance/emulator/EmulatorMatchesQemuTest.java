package org.vtck.conformance.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vtck.conformance.differential.CommandLines;
import org.vtck.conformance.differential.Comparison;
import org.vtck.conformance.differential.MachineImage;
import org.vtck.conformance.differential.Match;
import org.vtck.conformance.differential.RealMachine;

/** The emulator against the QEMU that it copies; prints at the end how much was found equal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmulatorMatchesQemuTest {
    private final Map<String, MachineImage> recorded = new HashMap<>();
    private Match.Figures total = Match.Figures.NONE;

    @AfterAll
    void figures() {
        System.out.println("equal to " + RealMachine.VERSION.strip() + ": " + total.text());
    }

    /** One machine a line. */
    private static Stream<String> commandLines() {
        return CommandLines.COMPARED.lines().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commandLines")
    void each_byte_and_each_mask_is_that_of_qemu(String line) throws IOException {
        Qemu.assume();

        Comparison comparison = Comparison.with(real(line), Model.NEWEST, Model.words(line));

        total = total.and(comparison.figures());
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.figures().functions()).isPositive();
    }

    @Test
    void pcie_downstream_is_xio3130_downstream_but_for_its_ids_the_list_and_the_capability() throws IOException {
        Qemu.assume();
        String ours = "-M q35 -device pcie-root-port,id=rp,chassis=1 -device x3130-upstream,bus=rp,id=up"
                + " -device pcie-downstream,bus=up,id=ds,chassis=2,failover-group-id=0x1122334455667788"
                + " -device e1000e,bus=ds -device pcie-downstream,bus=up,chassis=3,failover-group-id=7";
        MachineImage theirs = real(
                ours.replace("pcie-downstream", "xio3130-downstream").replaceAll(",failover-group-id=[0-9a-fx]+", ""));

        Match match = Match.of(
                Model.NEWEST,
                theirs.alike(Model.machine(ours).cycles()),
                theirs,
                (names, at) -> names.of(at).stream()
                        .anyMatch(n -> n.equals("pci_header.vendor_id")
                                || n.equals("pci_header.device_id")
                                || n.equals("pci_header.capabilities_pointer")
                                || n.startsWith("redhat_group_id_cap.")));

        assertThat(match.differences()).isEmpty();
    }

    /** Each option, requirement and uniqueness of the device blocks, taken away alone. */
    @Nested
    class WithoutIt {
        @ParameterizedTest(name = "{0}")
        @MethodSource("org.vtck.conformance.emulator.Mutant#all")
        void a_named_comparison_differs(Mutant mutant) throws IOException {
            Qemu.assume();

            Optional<String> line = noticing(mutant);

            assertThat(line.isPresent())
                    .as("%s is noticed by %s", mutant, line.orElse("no line"))
                    .isEqualTo(mutant.invisible().isEmpty());
        }

        private Optional<String> noticing(Mutant mutant) throws IOException {
            for (String line : commandLines().filter(mutant::concerns).toList()) {
                if (!Comparison.with(real(line), mutant.model(), mutant.arguments(line))
                        .differences()
                        .isEmpty()) {
                    return Optional.of(line);
                }
            }
            return Refusal.all()
                    .filter(r -> r.isOfBoth()
                            || (r.who().equals("ours") && mutant.property().isEmpty()))
                    .filter(r -> mutant.concerns(r.arguments()))
                    .filter(r -> !refuses(mutant, r))
                    .map(Refusal::arguments)
                    .findFirst();
        }

        private static boolean refuses(Mutant mutant, Refusal refusal) {
            try {
                Emulator.of(mutant.model()).start(mutant.arguments(refusal.arguments()));
                return false;
            } catch (EmulationException e) {
                return String.valueOf(e.getMessage()).contains(refusal.vtckSays());
            }
        }
    }

    private MachineImage real(String line) throws IOException {
        MachineImage known = recorded.get(line);
        if (known != null) {
            return known;
        }
        MachineImage image = RealMachine.image(Model.NEWEST, Model.words(line));
        recorded.put(line, image);
        return image;
    }
}
