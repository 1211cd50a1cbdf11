package org.vtck.conformance.differential;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.vtck.conformance.access.ConfigCycles;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.access.Width;

/** Finds out by writing which bits of a function take what is written: ones, then zeroes, then what was there before. */
final class WritableBits {
    private WritableBits() {}

    /** Bits that were not tried are zero. */
    static byte[] of(ConfigCycles cycles, FunctionAddress function, List<Trial> trials, int size) throws IOException {
        byte[] writable = new byte[size];
        for (Trial trial : trials) {
            byte[] found = trial.isByte() ? oneByte(cycles, function, trial) : dwords(cycles, function, trial);
            System.arraycopy(found, 0, writable, trial.register(), found.length);
        }
        return writable;
    }

    private static byte[] oneByte(ConfigCycles cycles, FunctionAddress function, Trial trial) throws IOException {
        int register = trial.register();
        long before = cycles.read(function, register, Width.BYTE);
        cycles.write(function, register, Width.BYTE, trial.bits()[0] & 0xff);
        long ones = cycles.read(function, register, Width.BYTE);
        cycles.write(function, register, Width.BYTE, 0);
        long zeroes = cycles.read(function, register, Width.BYTE);
        cycles.write(function, register, Width.BYTE, before);
        return new byte[] {(byte) (ones & ~zeroes)};
    }

    private static byte[] dwords(ConfigCycles cycles, FunctionAddress function, Trial trial) throws IOException {
        int register = trial.register();
        byte[] before = Arrays.copyOfRange(cycles.space(function), register, register + trial.bits().length);
        cycles.write(function, register, trial.bits());
        byte[] ones = cycles.space(function);
        cycles.write(function, register, new byte[before.length]);
        byte[] zeroes = cycles.space(function);
        cycles.write(function, register, before);
        byte[] writable = new byte[before.length];
        for (int i = 0; i < writable.length; i++) {
            writable[i] = (byte) (ones[register + i] & ~zeroes[register + i]);
        }
        return writable;
    }
}
