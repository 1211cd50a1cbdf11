package org.vtck.spec.runtime;

/**
 * Truth in strong Kleene logic as numbers. {@link #VACUOUS} is truth that rests on a {@code for each} over nothing; the numbers
 * are in the order in which {@link #or} prefers them.
 */
public final class Truths {
    public static final int FALSE = 0;
    public static final int UNKNOWN = 1;
    public static final int VACUOUS = 2;
    public static final int TRUE = 3;

    private Truths() {}

    public static int of(boolean value) {
        return value ? TRUE : FALSE;
    }

    public static int not(int truth) {
        return truth == UNKNOWN ? UNKNOWN : of(truth == FALSE);
    }

    /** False if one is false; else unknown if one is unknown; vacuous if both are. */
    public static int and(int left, int right) {
        int less = Math.min(left, right);
        return less == VACUOUS ? Math.max(left, right) : less;
    }

    public static int or(int left, int right) {
        return Math.max(left, right);
    }

    public static int implies(int left, int right) {
        return or(not(left), right);
    }

    /** Without the distinction between true and vacuously true. */
    public static int plain(int truth) {
        return truth == VACUOUS ? TRUE : truth;
    }

    /** Whether two truths are the same, vacuous or not. */
    public static int same(int left, int right) {
        return left == UNKNOWN || right == UNKNOWN ? UNKNOWN : of(plain(left) == plain(right));
    }

    /** Whether an unsigned number is one of {@code low..high}. */
    public static boolean within(long value, long low, long high) {
        return Long.compareUnsigned(value - low, high - low) <= 0;
    }

    /** Whether exactly one bit is set. */
    public static boolean isPowerOfTwo(long value) {
        return Long.bitCount(value) == 1;
    }

    /** {@code value << by} without a wrap; 0 where all bits leave. */
    public static long shiftLeft(long value, long by) {
        return Long.compareUnsigned(by, 63) <= 0 ? value << by : 0;
    }

    /** {@code value >>> by} without a wrap; 0 where all bits leave. */
    public static long shiftRight(long value, long by) {
        return Long.compareUnsigned(by, 63) <= 0 ? value >>> by : 0;
    }

    /** The branch that the condition chooses; what both agree on when the condition is not known. */
    public static int choose(int condition, int then, int otherwise) {
        if (condition == UNKNOWN) {
            return then == otherwise ? then : UNKNOWN;
        }
        return condition == FALSE ? otherwise : then;
    }
}
