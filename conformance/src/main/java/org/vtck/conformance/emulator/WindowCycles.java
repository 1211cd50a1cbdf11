package org.vtck.conformance.emulator;

import org.vtck.conformance.access.ConfigCycles;
import org.vtck.conformance.access.ConfigRegisters;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.access.Width;

/** Configuration cycles through the window in memory, which shows all of each function. */
final class WindowCycles implements ConfigCycles {
    private final EmulatedMachine machine;

    WindowCycles(EmulatedMachine machine) {
        this.machine = machine;
    }

    @Override
    public long read(FunctionAddress function, int register, Width width) {
        width.requireAligned(register);
        return machine.function(function).map(f -> f.read(register, width)).orElse(width.allOnes());
    }

    @Override
    public void write(FunctionAddress function, int register, Width width, long value) {
        width.requireAligned(register);
        width.requireFits(value);
        machine.function(function).ifPresent(f -> f.write(register, width, value));
    }

    @Override
    public byte[] space(FunctionAddress function) {
        return machine.function(function)
                .map(EmulatedFunction::bytes)
                .orElseGet(() -> absent(ConfigRegisters.CONVENTIONAL_SIZE));
    }

    static byte[] absent(int size) {
        byte[] ones = new byte[size];
        java.util.Arrays.fill(ones, (byte) 0xff);
        return ones;
    }
}
