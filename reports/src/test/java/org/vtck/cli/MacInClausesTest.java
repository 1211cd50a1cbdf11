package org.vtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vtck.conformance.emulator.Emulator;
import org.vtck.spec.interpret.InterpretedJudge;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Judge;
import org.vtck.spec.verdict.Outcome;

/** A clause may speak of the MAC address and of VIRTIO_NET_F_STANDBY; where only bytes are known, it is inconclusive. */
final class MacInClausesTest {
    private static final String CLAUSE = "added.mac.device.known";
    private static final String SOURCE = """
            module added.mac extends virtio.base;

            document added "1" "A text of this test";

            clause %s  device MUST
                in pci_function
                cites added "1" label "MAC"
                requires is_network else "no network function"
                :: function.mac == 0x525400000007 && (function.offered_features & 1 << VIRTIO_NET_F_STANDBY) != 0;
            """;

    @TempDir
    private Path folder;

    private String spec = "";

    @BeforeEach
    void a_copy_of_the_sources_with_one_more_clause() throws IOException {
        Path sources = folder.resolve("sources");
        Path shipped = Path.of(System.getProperty("vtck.root"), "spec", "src", "main", "caplayout");
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = sources.resolve(shipped.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(to.getParent()));
                Files.copy(file, to);
            }
        }
        Files.writeString(sources.resolve("added.caplayout"), SOURCE.formatted(CLAUSE));
        spec = sources.toString();
    }

    @Test
    void both_engines_read_them_and_say_when_they_are_not_known() throws Exception {
        SpecModel model = Engine.standard().model(Optional.of(spec));
        Judge generated = GeneratedJudge.of(spec, model, folder);
        Machine machine = Emulator.of(model)
                .start(List.of(
                        "-M",
                        "pc",
                        "-device",
                        "virtio-net-pci,addr=3,failover=on,mac=52:54:00:00:00:07",
                        "-device",
                        "virtio-net-pci,addr=4,failover=off,mac=52:54:00:00:00:07",
                        "-device",
                        "virtio-net-pci,addr=5,failover=on,mac=52:54:00:00:00:08"))
                .enumerated("three");
        List<PciFunction> cards = machine.functions().stream()
                .filter(f -> f.network().isPresent())
                .toList();

        assertThat(cards).hasSize(3);
        assertThat(outcome(model, generated, machine, cards.get(0))).isEqualTo(Outcome.PASS);
        assertThat(outcome(model, generated, machine, cards.get(1))).isEqualTo(Outcome.FAIL);
        assertThat(outcome(model, generated, machine, cards.get(2))).isEqualTo(Outcome.FAIL);
        PciFunction dumped = PciFunction.of(cards.get(0).address(), cards.get(0).space(), "");
        assertThat(outcome(model, generated, machine, dumped)).isEqualTo(Outcome.INCONCLUSIVE);
    }

    private static Outcome outcome(SpecModel model, Judge generated, Machine machine, PciFunction function) {
        byte[] ours = new byte[model.clauses().size()];
        byte[] theirs = new byte[model.clauses().size()];
        generated.judgeFunction(machine, function, ours);
        InterpretedJudge.of(model).judgeFunction(machine, function, theirs);
        assertThat(ours).isEqualTo(theirs);
        return Outcome.values()[
                ours[model.clauses().indexOf(model.clause(CLAUSE).orElseThrow())]];
    }
}
