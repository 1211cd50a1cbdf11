package org.vtck.conformance.emulator;

import java.util.Arrays;
import java.util.Optional;
import org.vtck.conformance.access.Width;
import org.vtck.spec.interpret.build.WriteMasks;
import org.vtck.spec.subject.NetworkPort;

/** The configuration space of one function: for each bit its value, whether it can be written and whether a 1 clears it. */
public final class EmulatedFunction {
    private final byte[] bytes;
    private final byte[] writable;
    private final byte[] clearable;
    private Optional<NetworkPort> network;

    private EmulatedFunction(byte[] bytes, byte[] writable, byte[] clearable, Optional<NetworkPort> network) {
        this.bytes = bytes;
        this.writable = writable;
        this.clearable = clearable;
        this.network = network;
    }

    /** A function of which configuration cycles reach the first {@code size} bytes. */
    static EmulatedFunction of(byte[] bytes, WriteMasks writes, int size) {
        return new EmulatedFunction(
                Arrays.copyOf(bytes, size),
                Arrays.copyOf(writes.writable(), size),
                Arrays.copyOf(writes.clearable(), size),
                Optional.empty());
    }

    /** The same function with what a driver reads from it beside its configuration space. */
    EmulatedFunction withNetwork(Optional<NetworkPort> port) {
        return new EmulatedFunction(bytes, writable, clearable, port);
    }

    /** What a driver reads from a network function that is not in its configuration space; empty for any other. */
    public Optional<NetworkPort> network() {
        return network;
    }

    /** Gives a network function another MAC address, as its driver or its user does while it runs. */
    public void useMac(long mac) {
        network = network.map(port -> port.withMac(mac));
    }

    /** 256 or 4096 bytes. */
    public int size() {
        return bytes.length;
    }

    /** A copy of what is in it now. */
    public byte[] bytes() {
        return bytes.clone();
    }

    byte[] held() {
        return bytes;
    }

    /** Takes over the bits in which two images differ from each other, whatever is in them now. */
    void change(byte[] from, byte[] to) {
        for (int at = 0; at < bytes.length; at++) {
            int bits = from[at] ^ to[at];
            bytes[at] = (byte) (bytes[at] & ~bits | to[at] & bits);
        }
    }

    /** Little-endian; what lies beyond the end reads as all ones. */
    public long read(int register, Width width) {
        long value = 0;
        for (int i = width.bytes() - 1; i >= 0; i--) {
            int at = register + i;
            value = (value << 8) | (at < bytes.length ? bytes[at] & 0xff : 0xff);
        }
        return value;
    }

    /** Byte for byte: writable bits take the value, then written ones clear; what lies beyond the end is dropped. */
    public void write(int register, Width width, long value) {
        for (int i = 0; i < width.bytes() && register + i < bytes.length; i++) {
            int at = register + i;
            int written = (int) (value >>> (8 * i)) & 0xff;
            int kept = (bytes[at] & ~writable[at]) | (written & writable[at]);
            bytes[at] = (byte) (kept & ~(written & clearable[at]));
        }
    }
}
