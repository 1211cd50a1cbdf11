package org.vtck.conformance.emulator;

import java.util.Optional;
import org.vtck.spec.model.Reaction;

/**
 * Where the window is that shows configuration space in memory.
 *
 * @param base address of its first byte
 * @param length bytes
 */
record WindowPlace(long base, long length) {
    private static final long MIB = 1 << 20;
    private static final int ALL_BUSES = 0;
    private static final int HALF_OF_THEM = 1;
    private static final int QUARTER_OF_THEM = 2;

    /** The place after a write to the host bridge's register; with a reserved length it stays where it was. */
    static Optional<WindowPlace> after(EmulatedFunction bridge, Optional<WindowPlace> before) {
        Optional<ReactiveRegister> found = bridge.reacting(Reaction.CONFIGURATION_WINDOW);
        if (found.isEmpty()) {
            return before;
        }
        ReactiveRegister register = found.get();
        byte[] bytes = bridge.held();
        int length = (int) register.get(bytes, "pciexbar.length");
        if (length > QUARTER_OF_THEM) {
            return before;
        }
        if (register.get(bytes, "pciexbar.enable") == 0) {
            return Optional.empty();
        }
        long base = register.inPlace(bytes, "pciexbar.base");
        if (length != ALL_BUSES) {
            base |= register.inPlace(bytes, "pciexbar.base_25");
        }
        if (length == HALF_OF_THEM) {
            base |= register.inPlace(bytes, "pciexbar.base_26");
        }
        return Optional.of(new WindowPlace(base, (256 * MIB) >> length));
    }
}
