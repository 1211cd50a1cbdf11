package org.vtck.spec.runtime;

/** Counts elements of which some may not be there: the sure ones in the upper half of a {@code long}, the possible ones in the lower. */
public final class Counts {
    /** Stands for a number that is not known. */
    public static final int NOT_KNOWN = -1;

    private static final long SURE = 1L << 32;

    private Counts() {}

    /** One element more. */
    public static long one(int truth) {
        return truth == Truths.FALSE ? 0 : truth == Truths.UNKNOWN ? 1 : SURE + 1;
    }

    /** The number, or {@link #NOT_KNOWN}. */
    public static int exact(long counts, boolean complete) {
        return complete && sure(counts) == (int) counts ? (int) counts : NOT_KNOWN;
    }

    public static int atMostOne(long counts, boolean complete) {
        if (sure(counts) > 1) {
            return Truths.FALSE;
        }
        return complete && (int) counts <= 1 ? Truths.TRUE : Truths.UNKNOWN;
    }

    public static int atLeastOne(long counts, boolean complete) {
        if (sure(counts) > 0) {
            return Truths.TRUE;
        }
        return complete && counts == 0 ? Truths.FALSE : Truths.UNKNOWN;
    }

    public static int exactlyOne(long counts, boolean complete) {
        return Truths.and(atMostOne(counts, complete), atLeastOne(counts, complete));
    }

    private static int sure(long counts) {
        return (int) (counts >>> 32);
    }
}
