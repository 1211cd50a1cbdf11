package org.vtck.conformance.differential;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.vtck.conformance.emulator.EmulationException;
import org.vtck.conformance.emulator.Emulator;
import org.vtck.conformance.qtest.QemuRefused;
import org.vtck.spec.model.SpecModel;

/**
 * One command line given to QEMU and to the emulator.
 *
 * @param figures what was found equal
 * @param differences what was not, one line each; empty if both refuse the command line
 * @param refusal why QEMU makes no such machine
 */
public record Comparison(Match.Figures figures, List<String> differences, Optional<String> refusal) {
    public Comparison {
        differences = List.copyOf(differences);
    }

    /** Starts QEMU and compares. */
    public static Comparison of(SpecModel model, List<String> arguments) throws IOException {
        try {
            return with(RealMachine.image(model, arguments), model, arguments);
        } catch (QemuRefused e) {
            String said = String.valueOf(e.getMessage());
            return new Comparison(
                    Match.Figures.NONE,
                    refusal(model, arguments).isPresent()
                            ? List.of()
                            : List.of("the emulator makes a machine that QEMU refuses: " + said),
                    Optional.of(said));
        }
    }

    /** Compares with a QEMU that was looked at before. */
    public static Comparison with(MachineImage real, SpecModel model, List<String> arguments) throws IOException {
        try {
            MachineImage emulated =
                    real.alike(Emulator.of(model).start(arguments).cycles());
            Match match = Match.of(model, emulated, real);
            return new Comparison(match.figures(), match.differences(), Optional.empty());
        } catch (EmulationException e) {
            return new Comparison(
                    Match.Figures.NONE,
                    List.of("the emulator refuses a machine that QEMU makes: " + e.getMessage()),
                    Optional.empty());
        }
    }

    /** Why the emulator makes no such machine. */
    static Optional<String> refusal(SpecModel model, List<String> arguments) {
        try {
            Emulator.of(model).start(arguments);
            return Optional.empty();
        } catch (EmulationException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
