package org.vtck.conformance.emulator;

import java.io.IOException;
import org.vtck.conformance.access.ConfigCycles;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.access.Width;

/** Finds out by writing which bits of a register take what is written: ones, then zeroes, then what was there before. */
final class WritableBits {
    private WritableBits() {}

    static long of(ConfigCycles cycles, FunctionAddress function, int register, Width width, long tried)
            throws IOException {
        long before = cycles.read(function, register, width);
        cycles.write(function, register, width, tried);
        long ones = cycles.read(function, register, width);
        cycles.write(function, register, width, 0);
        long zeroes = cycles.read(function, register, width);
        cycles.write(function, register, width, before);
        return ones & ~zeroes;
    }
}
