package org.vtck.conformance.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vtck.conformance.differential.Comparison;
import org.vtck.conformance.differential.DrawnMachine;
import org.vtck.conformance.differential.Match;
import org.vtck.conformance.differential.RealMachine;

/** Machines drawn at random, of which the emulator must make what QEMU makes and refuse what QEMU refuses. */
class DrawnMachinesMatchQemuTest {
    private static final String SEED = "vtck.differential.seed";
    private static final String TRIES = "vtck.differential.tries";

    @Test
    void what_is_drawn_is_made_alike_or_refused_by_both() throws IOException {
        Qemu.assume();
        long seed = Long.getLong(SEED, new Random().nextInt(1_000_000));
        int tries = Integer.getInteger(TRIES, 60);
        System.out.println(tries + " machines drawn with -D" + SEED + "=" + seed);
        Match.Figures total = Match.Figures.NONE;
        int refused = 0;
        for (int i = 0; i < tries; i++) {
            List<String> arguments = DrawnMachine.of(Model.NEWEST, seed + i);
            Comparison comparison = Comparison.of(Model.NEWEST, arguments);
            if (!comparison.differences().isEmpty()) {
                List<String> small = smallest(arguments);
                fail(
                        "seed %d draws a machine that differs, -D%s=%d -D%s=1 draws it again;%ncut down: %s%n%s",
                        seed + i,
                        SEED,
                        seed + i,
                        TRIES,
                        String.join(" ", small),
                        String.join(
                                System.lineSeparator(),
                                Comparison.of(Model.NEWEST, small).differences()));
            }
            total = total.and(comparison.figures());
            refused += comparison.refusal().isPresent() ? 1 : 0;
        }
        System.out.println("drawn machines equal to " + RealMachine.VERSION.strip() + ": " + (tries - refused) + ", "
                + total.text() + "; refused by both: " + refused);
        assertThat(refused).as("refused of " + tries).isLessThan(tries);
    }

    /** Leaves out devices as long as the rest still differs. */
    private static List<String> smallest(List<String> arguments) throws IOException {
        for (int at = arguments.lastIndexOf("-device"); at > 0; at--) {
            if (arguments.get(at).equals("-device")) {
                List<String> fewer = new ArrayList<>(arguments);
                fewer.subList(at, at + 2).clear();
                if (!Comparison.of(Model.NEWEST, fewer).differences().isEmpty()) {
                    return smallest(fewer);
                }
            }
        }
        return arguments;
    }
}
