package org.vtck.conformance.qtest;

import java.io.IOException;
import java.util.Objects;
import org.vtck.conformance.access.ConfigCycles;
import org.vtck.conformance.access.ConfigRegisters;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.access.Width;

/** Configuration cycles through the memory window of a Q35 machine, which reaches all 4096 bytes of a function. */
public final class EcamCycles implements ConfigCycles {
    private final QtestSession session;
    private final long base;

    private EcamCycles(QtestSession session, long base) {
        this.session = session;
        this.base = base;
    }

    /** Opens the window where the host bridge has it, and enables it there if firmware has not. */
    public static EcamCycles open(QtestSession session) throws IOException {
        return open(session, new PortCycles(session));
    }

    /** The same by cycles that reach the host bridge another way. */
    public static EcamCycles open(QtestSession session, ConfigCycles ports) throws IOException {
        FunctionAddress bridge = FunctionAddress.HOST_BRIDGE;
        long low = ports.read(bridge, ConfigRegisters.PCIEXBAR, Width.DWORD);
        long base = low & ConfigRegisters.PCIEXBAR_BASE_256_MIB;
        if ((low & ConfigRegisters.PCIEXBAR_ENABLE) == 0) {
            ports.write(bridge, ConfigRegisters.PCIEXBAR_HIGH, Width.DWORD, 0);
            ports.write(bridge, ConfigRegisters.PCIEXBAR, Width.DWORD, base | ConfigRegisters.PCIEXBAR_ENABLE);
        }
        long high = ports.read(bridge, ConfigRegisters.PCIEXBAR_HIGH, Width.DWORD);
        return new EcamCycles(session, (high << 32) | base);
    }

    @Override
    public long read(FunctionAddress function, int register, Width width) throws IOException {
        return session.memoryRead(width, address(function, register, width));
    }

    @Override
    public void write(FunctionAddress function, int register, Width width, long value) throws IOException {
        session.memoryWrite(width, address(function, register, width), value);
    }

    @Override
    public void write(FunctionAddress function, int register, byte[] dwords) throws IOException {
        session.blockWrite(address(function, register, Width.DWORD), dwords);
    }

    @Override
    public byte[] space(FunctionAddress function) throws IOException {
        int size = hasExtendedSpace(function) ? ConfigRegisters.EXTENDED_SIZE : ConfigRegisters.CONVENTIONAL_SIZE;
        return session.blockRead(address(function, 0, Width.DWORD), size);
    }

    /** A function without extended space answers all ones above its 256 bytes; an empty extended list reads zero. */
    private boolean hasExtendedSpace(FunctionAddress function) throws IOException {
        return read(function, ConfigRegisters.CONVENTIONAL_SIZE, Width.DWORD) != Width.DWORD.allOnes();
    }

    private long address(FunctionAddress function, int register, Width width) {
        Objects.checkIndex(register, ConfigRegisters.EXTENDED_SIZE);
        width.requireAligned(register);
        return base + function.inWindow(register);
    }
}
