package org.vtck.conformance.input;

import java.util.Arrays;

/** Values of hexadecimal digits by table: dumps of a million functions are half a gigabyte of them. */
final class HexDigits {
    private static final byte[] VALUES = new byte[256];

    static {
        Arrays.fill(VALUES, (byte) -1);
        for (int i = 0; i < 10; i++) {
            VALUES['0' + i] = (byte) i;
        }
        for (int i = 0; i < 6; i++) {
            VALUES['a' + i] = (byte) (10 + i);
            VALUES['A' + i] = (byte) (10 + i);
        }
    }

    private HexDigits() {}

    /** The digit's value, or a negative number if the byte is no hexadecimal digit. */
    static int value(byte digit) {
        return VALUES[digit & 0xff];
    }

    /** The value of two digits, or a negative number if either is none. */
    static int pair(byte high, byte low) {
        return VALUES[high & 0xff] << 4 | VALUES[low & 0xff];
    }
}
