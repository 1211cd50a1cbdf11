package org.vtck.conformance.qtest;

import java.io.IOException;
import java.util.Objects;
import org.vtck.conformance.access.ConfigCycles;
import org.vtck.conformance.access.ConfigRegisters;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.access.LittleEndian;
import org.vtck.conformance.access.Width;

/** Configuration cycles through the port pair 0xcf8 and 0xcfc, which reaches the first 256 bytes of a function. */
public final class PortCycles implements ConfigCycles {
    private final QtestSession session;

    public PortCycles(QtestSession session) {
        this.session = session;
    }

    @Override
    public long read(FunctionAddress function, int register, Width width) throws IOException {
        return session.portRead(width, select(function, register, width));
    }

    @Override
    public void write(FunctionAddress function, int register, Width width, long value) throws IOException {
        width.requireFits(value);
        session.portWrite(width, select(function, register, width), value);
    }

    @Override
    public byte[] space(FunctionAddress function) throws IOException {
        byte[] space = new byte[ConfigRegisters.CONVENTIONAL_SIZE];
        for (int at = 0; at < space.length; at += Width.DWORD.bytes()) {
            LittleEndian.put(space, at, Width.DWORD, read(function, at, Width.DWORD));
        }
        return space;
    }

    /** Names the dword and returns the port of the wanted byte in it: low address bits never go into 0xcf8. */
    private int select(FunctionAddress function, int register, Width width) throws IOException {
        Objects.checkIndex(register, ConfigRegisters.CONVENTIONAL_SIZE);
        width.requireAligned(register);
        session.portWrite(Width.DWORD, ConfigRegisters.CONFIG_ADDRESS, function.onPorts(register));
        return ConfigRegisters.CONFIG_DATA + (register & 3);
    }
}
