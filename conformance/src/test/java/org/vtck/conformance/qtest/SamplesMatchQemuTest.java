package org.vtck.conformance.qtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The recorded samples against the machines they were recorded from. */
class SamplesMatchQemuTest {
    private static final Path SAMPLES = Path.of(System.getProperty("vtck.root", ".."), "conformance", "samples");
    private static final String LIST = "machines.txt";

    @Test
    void each_machine_has_a_sample_and_each_sample_a_machine() throws IOException {
        List<String> expected = Stream.concat(
                        Stream.of(LIST), machines().stream().map(machine -> machine.name() + ".txt"))
                .toList();
        try (Stream<Path> files = Files.list(SAMPLES)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.startsWith("emulated-")))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void each_sample_keeps_to_lines_that_lspci_takes() throws IOException {
        for (Machine machine : machines()) {
            assertThat(Files.readAllLines(file(machine)))
                    .as(machine.name())
                    .allMatch(line -> line.length() < 255)
                    .contains("# state: " + machine.state());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("machines")
    void a_second_recording_gives_the_same_bytes(Machine machine) throws IOException {
        String version = RealQemu.assumePresent();
        String recorded = Files.readString(file(machine));
        String origin = recorded.lines().findFirst().orElse("");
        assumeTrue(
                origin.equals("# " + Sample.ORIGIN + version),
                () -> "the sample says `" + origin + "`, this is `" + version + "`");

        assertThat(Sample.capture(QemuBinary.fromEnvironment(), version, machine))
                .isEqualTo(recorded);
    }

    private static List<Machine> machines() throws IOException {
        return MachineList.read(SAMPLES.resolve(LIST));
    }

    private static Path file(Machine machine) {
        return SAMPLES.resolve(machine.name() + ".txt");
    }
}
