package org.vtck.conformance.differential;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.vtck.conformance.access.ConfigCycles;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.access.Width;

/** Finds out by writing which of the bits that are set in a function a 1 clears and a 0 does not. */
final class ClearedBits {
    private ClearedBits() {}

    /** Bits that were not tried, or were not set, are zero. */
    static byte[] of(ConfigCycles cycles, FunctionAddress function, List<Trial> trials, int size) throws IOException {
        byte[] cleared = new byte[size];
        for (Trial trial : trials) {
            // What a 0 clears is no such bit, whatever a 1 does.
            write(cycles, function, trial, new byte[trial.bits().length]);
            // Slot status takes back what a 1 cleared when another 1 was written where nothing was to be cleared.
            byte[] ones = read(cycles, function, trial);
            for (int i = 0; i < ones.length; i++) {
                ones[i] = (byte) (ones[i] & trial.bits()[i]);
            }
            write(cycles, function, trial, ones);
            byte[] after = read(cycles, function, trial);
            for (int i = 0; i < ones.length; i++) {
                cleared[trial.register() + i] = (byte) (ones[i] & ~after[i]);
            }
        }
        return cleared;
    }

    private static byte[] read(ConfigCycles cycles, FunctionAddress function, Trial trial) throws IOException {
        return trial.isByte()
                ? new byte[] {(byte) cycles.read(function, trial.register(), Width.BYTE)}
                : Arrays.copyOfRange(cycles.space(function), trial.register(), trial.register() + trial.bits().length);
    }

    private static void write(ConfigCycles cycles, FunctionAddress function, Trial trial, byte[] bytes)
            throws IOException {
        if (trial.isByte()) {
            cycles.write(function, trial.register(), Width.BYTE, bytes[0] & 0xff);
        } else {
            cycles.write(function, trial.register(), bytes);
        }
    }
}
