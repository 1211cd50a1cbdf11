package org.vtck.conformance.differential;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.vtck.spec.model.SpecModel;

/**
 * A machine that was drawn at random and compared: the emulator must make what QEMU makes, and refuse what QEMU refuses.
 *
 * @param arguments what was drawn
 */
public record DrawnComparison(SpecModel model, List<String> arguments, Comparison comparison) {
    public DrawnComparison {
        arguments = List.copyOf(arguments);
    }

    /**
     * Draws and compares.
     *
     * @param seed of all the machines that are drawn together
     * @param number which of them, from 0
     */
    public static DrawnComparison of(SpecModel model, long seed, int number) throws IOException {
        return of(model, DrawnMachine.of(model, seed, number));
    }

    private static DrawnComparison of(SpecModel model, List<String> arguments) throws IOException {
        return new DrawnComparison(model, arguments, Comparison.of(model, arguments));
    }

    /** Whether it is a finding. */
    public boolean differs() {
        return !comparison.differences().isEmpty();
    }

    /**
     * The same without the devices that need not be there for a difference.
     *
     * @param stops asked before each further comparison
     */
    public DrawnComparison smallest(BooleanSupplier stops) throws IOException {
        for (int at = arguments.lastIndexOf("-device"); at > 0 && !stops.getAsBoolean(); at--) {
            if (arguments.get(at).equals("-device")) {
                List<String> fewer = new ArrayList<>(arguments);
                fewer.subList(at, at + 2).clear();
                DrawnComparison smaller = of(model, fewer);
                if (smaller.differs()) {
                    return smaller.smallest(stops);
                }
            }
        }
        return this;
    }
}
