package org.vtck.conformance.emulator;

import org.vtck.conformance.access.ConfigCycles;
import org.vtck.conformance.access.ConfigRegisters;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.access.LittleEndian;
import org.vtck.conformance.access.Width;

/** Configuration cycles through the two ports, which show the first 256 bytes of each function. */
final class PortPairCycles implements ConfigCycles {
    private final PortPair ports;

    PortPairCycles(PortPair ports) {
        this.ports = ports;
    }

    @Override
    public long read(FunctionAddress function, int register, Width width) {
        return ports.read(select(function, register, width), width);
    }

    @Override
    public void write(FunctionAddress function, int register, Width width, long value) {
        ports.write(select(function, register, width), width, value);
    }

    @Override
    public byte[] space(FunctionAddress function) {
        byte[] space = new byte[ConfigRegisters.CONVENTIONAL_SIZE];
        for (int at = 0; at < space.length; at += Width.DWORD.bytes()) {
            LittleEndian.put(space, at, Width.DWORD, read(function, at, Width.DWORD));
        }
        return space;
    }

    private int select(FunctionAddress function, int register, Width width) {
        width.requireAligned(register);
        ports.write(ConfigRegisters.CONFIG_ADDRESS, Width.DWORD, function.onPorts(register));
        return ConfigRegisters.CONFIG_DATA + (register & (Width.DWORD.bytes() - 1));
    }
}
