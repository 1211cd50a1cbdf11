package org.vtck.conformance.qtest;

import java.util.HexFormat;
import org.vtck.conformance.access.Width;

/**
 * One well-formed request line.
 *
 * <p>QEMU asserts that what it parses is well-formed, so a port out of range or a missing operand ends the machine
 * instead of giving an error reply. Hence requests are made only here, from values that were checked.
 */
final class QtestRequest {
    /** The largest block moved by one request; a configuration space is 4096 bytes. */
    static final int MAX_BLOCK = 0x10000;

    private static final int PORTS = 0x10000;

    private final String line;

    private QtestRequest(String line) {
        this.line = line;
    }

    static QtestRequest endianness() {
        return new QtestRequest("endianness");
    }

    static QtestRequest portRead(Width width, int port) {
        requirePort(width, port);
        return new QtestRequest(String.format("in%c 0x%x", width.suffix(), port));
    }

    static QtestRequest portWrite(Width width, int port, long value) {
        requirePort(width, port);
        width.requireFits(value);
        return new QtestRequest(String.format("out%c 0x%x 0x%x", width.suffix(), port, value));
    }

    static QtestRequest memoryRead(Width width, long address) {
        requireAddress(address, width.bytes());
        return new QtestRequest(String.format("read%c 0x%x", width.suffix(), address));
    }

    static QtestRequest memoryWrite(Width width, long address, long value) {
        requireAddress(address, width.bytes());
        width.requireFits(value);
        return new QtestRequest(String.format("write%c 0x%x 0x%x", width.suffix(), address, value));
    }

    static QtestRequest blockRead(long address, int size) {
        requireBlock(address, size);
        return new QtestRequest(String.format("read 0x%x 0x%x", address, size));
    }

    static QtestRequest blockWrite(long address, byte[] bytes) {
        requireBlock(address, bytes.length);
        return new QtestRequest(String.format(
                "write 0x%x 0x%x 0x%s", address, bytes.length, HexFormat.of().formatHex(bytes)));
    }

    /** The request without its line end. */
    String line() {
        return line;
    }

    private static void requirePort(Width width, int port) {
        if (port < 0 || port > PORTS - width.bytes()) {
            throw new IllegalArgumentException(
                    String.format("port 0x%x is outside 0x0..0x%x", port, PORTS - width.bytes()));
        }
    }

    private static void requireBlock(long address, int size) {
        if (size < 1 || size > MAX_BLOCK) {
            throw new IllegalArgumentException("block of " + size + " bytes, expected 1 to " + MAX_BLOCK);
        }
        requireAddress(address, size);
    }

    private static void requireAddress(long address, int size) {
        if (address < 0 || address > Long.MAX_VALUE - size) {
            throw new IllegalArgumentException(
                    String.format("guest-physical address 0x%x is outside 0x0..0x7fffffffffffffff", address));
        }
    }

    @Override
    public String toString() {
        return line;
    }
}
