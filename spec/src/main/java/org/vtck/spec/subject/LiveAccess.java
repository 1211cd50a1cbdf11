package org.vtck.spec.subject;

import org.vtck.spec.model.FunctionAddress;

/**
 * Accesses to the configuration spaces of a machine while it lives: what probes are made of.
 *
 * <p>Registers are byte offsets and a multiple of {@code bytes}, which is 1, 2 or 4; values are little-endian and unsigned.
 */
public interface LiveAccess {
    /** What came of a write on the way to the device. */
    enum Delivery {
        /** The device got it, whatever it made of it. */
        DELIVERED,
        /** Something in between refused it; the device has not seen it. */
        REFUSED
    }

    /**
     * Reads a register; an absent function gives all ones.
     *
     * @throws AccessLostException if nobody answers any more
     */
    long read(FunctionAddress function, int register, int bytes);

    /**
     * Writes a register.
     *
     * @throws AccessLostException if nobody answers any more
     */
    Delivery write(FunctionAddress function, int register, int bytes, long value);
}
