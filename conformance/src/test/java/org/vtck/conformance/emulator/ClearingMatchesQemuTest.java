package org.vtck.conformance.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vtck.build.BuildSeed;
import org.vtck.conformance.differential.Clearing;
import org.vtck.conformance.differential.CommandLines;
import org.vtck.conformance.differential.RealMachine;

/** Which bits a written 1 clears, in the emulator and in the QEMU that it copies; prints at the end how many were seen cleared. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClearingMatchesQemuTest {
    private final SplittableRandom random = new SplittableRandom(BuildSeed.VALUE);
    private Clearing.Figures total = Clearing.Figures.NONE;

    @AfterAll
    void figures() {
        System.out.println("cleared by a 1 as in " + RealMachine.VERSION.strip() + " (seed " + BuildSeed.VALUE + "): "
                + total.text());
    }

    /** One machine a line. */
    private static Stream<String> commandLines() {
        return CommandLines.CLEARED.lines().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commandLines")
    void a_1_clears_the_bits_that_it_clears_in_qemu_and_no_other(String line) throws IOException {
        Qemu.assume();

        Clearing.Outcome outcome = Clearing.of(Model.NEWEST, Model.words(line), random);

        total = total.and(outcome.figures());
        assertThat(outcome.differences()).as("seed %d", BuildSeed.VALUE).isEmpty();
        assertThat(outcome.figures().bits())
                .isGreaterThanOrEqualTo(outcome.figures().functions());
    }
}
