package org.vtck.conformance.access;

import java.io.IOException;

/**
 * One mechanism to send configuration cycles into a machine.
 *
 * <p>Registers are byte offsets, a multiple of the width. An absent function answers all ones and drops writes.
 */
public interface ConfigCycles {
    long read(FunctionAddress function, int register, Width width) throws IOException;

    void write(FunctionAddress function, int register, Width width, long value) throws IOException;

    /** Writes whole dwords, one after the other from the first on. */
    default void write(FunctionAddress function, int register, byte[] dwords) throws IOException {
        for (int at = 0; at < dwords.length; at += Width.DWORD.bytes()) {
            write(function, register + at, Width.DWORD, LittleEndian.get(dwords, at, Width.DWORD));
        }
    }

    /** All of a function's configuration space that this mechanism reaches: 256 or 4096 bytes. */
    byte[] space(FunctionAddress function) throws IOException;
}
