package org.vtck.conformance.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.vtck.build.BuildSeed;
import org.vtck.conformance.differential.DrawnComparison;
import org.vtck.conformance.differential.Match;
import org.vtck.conformance.differential.RealMachine;

/** Machines drawn at random, of which the emulator must make what QEMU makes and refuse what QEMU refuses. */
class DrawnMachinesMatchQemuTest {
    private static final String MACHINES = "vtck.machines";

    @Test
    void what_is_drawn_is_made_alike_or_refused_by_both() throws IOException {
        Qemu.assume();
        int machines = Integer.getInteger(MACHINES, 60);
        Match.Figures total = Match.Figures.NONE;
        int refused = 0;
        for (int number = 0; number < machines; number++) {
            DrawnComparison drawn = DrawnComparison.of(Model.NEWEST, BuildSeed.VALUE, number);
            if (drawn.differs()) {
                DrawnComparison small = drawn.smallest(() -> false);
                fail(
                        "machine %d differs, -D%s=%d -D%s=%d draws it again;%ncut down: %s%n%s",
                        number,
                        BuildSeed.PROPERTY,
                        BuildSeed.VALUE,
                        MACHINES,
                        number + 1,
                        String.join(" ", small.arguments()),
                        String.join(System.lineSeparator(), small.comparison().differences()));
            }
            total = total.and(drawn.comparison().figures());
            refused += drawn.comparison().refusal().isPresent() ? 1 : 0;
        }
        System.out.println("drawn machines equal to " + RealMachine.VERSION.strip() + ": " + (machines - refused) + ", "
                + total.text() + "; refused by both: " + refused + " (seed " + BuildSeed.VALUE + ")");
        assertThat(refused).as("refused of " + machines).isLessThan(machines);
    }
}
