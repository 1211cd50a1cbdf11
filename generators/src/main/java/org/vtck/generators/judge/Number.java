package org.vtck.generators.judge;

/**
 * Code for a number.
 *
 * @param known a condition under which the number is known; empty if it always is
 * @param value an expression, evaluated only where {@code known} holds
 * @param size what the number can be
 */
record Number(String known, String value, Size size) {
    /** What a number can be. */
    enum Size {
        /** A Java {@code int} that is not negative. */
        INT,
        /** A Java {@code long} that is not negative. */
        LONG,
        /** 64 bits, so that comparisons must be unsigned. */
        WIDE
    }

    /** A number that is never known. */
    static final Number UNKNOWN = new Number("false", "0", Size.INT);

    static Number always(String value, Size size) {
        return new Number("", value, size);
    }

    boolean isAlwaysKnown() {
        return known.isEmpty();
    }

    /** A condition under which both are known. */
    static String both(Number left, Number right) {
        if (left.isAlwaysKnown() || right.isAlwaysKnown()) {
            return left.known + right.known;
        }
        return left.known.equals(right.known) ? left.known : left.known + " && " + right.known;
    }

    /** The value as a {@code long}, so that arithmetic does not wrap. */
    String asLong() {
        return size == Size.INT && !value.matches("\\d+L?|0x[0-9a-f]+L?") ? "(long) " + value : value;
    }
}
