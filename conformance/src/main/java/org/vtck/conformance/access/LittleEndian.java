package org.vtck.conformance.access;

/** Values in configuration space, whose byte order is little-endian. */
public final class LittleEndian {
    private LittleEndian() {}

    public static long get(byte[] space, int at, Width width) {
        long value = 0;
        for (int i = 0; i < width.bytes(); i++) {
            value |= (space[at + i] & 0xffL) << (8 * i);
        }
        return value;
    }

    public static void put(byte[] space, int at, Width width, long value) {
        for (int i = 0; i < width.bytes(); i++) {
            space[at + i] = (byte) (value >>> (8 * i));
        }
    }
}
