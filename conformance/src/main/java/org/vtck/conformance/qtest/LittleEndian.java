package org.vtck.conformance.qtest;

/** Values in configuration space, whose byte order is little-endian. */
final class LittleEndian {
    private LittleEndian() {}

    static long get(byte[] space, int at, Width width) {
        long value = 0;
        for (int i = 0; i < width.bytes(); i++) {
            value |= (space[at + i] & 0xffL) << (8 * i);
        }
        return value;
    }

    static void put(byte[] space, int at, Width width, long value) {
        for (int i = 0; i < width.bytes(); i++) {
            space[at + i] = (byte) (value >>> (8 * i));
        }
    }
}
