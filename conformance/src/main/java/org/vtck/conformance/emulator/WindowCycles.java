package org.vtck.conformance.emulator;

import org.vtck.conformance.access.ConfigCycles;
import org.vtck.conformance.access.ConfigRegisters;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.access.LittleEndian;
import org.vtck.conformance.access.Width;

/** Configuration cycles through the window in memory, which shows all of each function. */
final class WindowCycles implements ConfigCycles {
    private final MemoryWindow window;
    private final long base;

    private WindowCycles(MemoryWindow window, long base) {
        this.window = window;
        this.base = base;
    }

    /** Opens the window where the host bridge has it, as a guest would. */
    static WindowCycles open(MemoryWindow window, PortPairCycles ports) {
        FunctionAddress bridge = FunctionAddress.HOST_BRIDGE;
        if (window.base().isEmpty()) {
            long low = ports.read(bridge, ConfigRegisters.PCIEXBAR, Width.DWORD);
            ports.write(bridge, ConfigRegisters.PCIEXBAR_HIGH, Width.DWORD, 0);
            ports.write(
                    bridge,
                    ConfigRegisters.PCIEXBAR,
                    Width.DWORD,
                    (low & ConfigRegisters.PCIEXBAR_BASE_256_MIB) | ConfigRegisters.PCIEXBAR_ENABLE);
        }
        return new WindowCycles(window, window.base().orElseThrow());
    }

    @Override
    public long read(FunctionAddress function, int register, Width width) {
        width.requireAligned(register);
        return window.read(base + function.inWindow(register), width);
    }

    @Override
    public void write(FunctionAddress function, int register, Width width, long value) {
        width.requireAligned(register);
        window.write(base + function.inWindow(register), width, value);
    }

    /** A function without extended space answers all ones above its 256 bytes; an empty extended list reads zero. */
    @Override
    public byte[] space(FunctionAddress function) {
        boolean isExtended = read(function, ConfigRegisters.CONVENTIONAL_SIZE, Width.DWORD) != Width.DWORD.allOnes();
        byte[] space = new byte[isExtended ? ConfigRegisters.EXTENDED_SIZE : ConfigRegisters.CONVENTIONAL_SIZE];
        for (int at = 0; at < space.length; at += Width.DWORD.bytes()) {
            LittleEndian.put(space, at, Width.DWORD, read(function, at, Width.DWORD));
        }
        return space;
    }
}
