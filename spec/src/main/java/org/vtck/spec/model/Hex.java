package org.vtck.spec.model;

import java.util.HexFormat;

/** Numbers in hexadecimal, without the machinery of format strings, which takes long to start. */
public final class Hex {
    private static final HexFormat DIGITS = HexFormat.of();

    private Hex() {}

    /** The number in at least {@code least} lower-case digits, unsigned. */
    public static String padded(long value, int least) {
        int needed = (Long.SIZE - Long.numberOfLeadingZeros(value) + 3) / 4;
        return DIGITS.toHexDigits(value, Math.max(least, needed));
    }
}
