package org.vtck.spec.runtime;

/** Collects what a {@code for each} meets, as a set of bits: start with {@link #over}, add {@link #one} of each, ask {@link #truth}. */
public final class Each {
    private static final int UNDECIDED = 1;
    private static final int DOUBTFUL = 2;
    private static final int JUDGED = 4;
    private static final int VIOLATED = 8;

    private Each() {}

    /** Nothing met yet, in a domain that may have more elements than it shows unless it is complete. */
    public static int over(boolean complete) {
        return complete ? 0 : UNDECIDED;
    }

    /**
     * One element.
     *
     * @param selected whether it belongs to the domain and satisfies the condition; not false
     * @param body truth of what is demanded of it
     */
    public static int one(int selected, int body) {
        if (body == Truths.FALSE && selected != Truths.UNKNOWN) {
            return VIOLATED;
        } else if (selected == Truths.UNKNOWN) {
            return body >= Truths.VACUOUS ? DOUBTFUL : UNDECIDED;
        } else if (body == Truths.UNKNOWN) {
            return UNDECIDED;
        }
        return body == Truths.TRUE && selected == Truths.TRUE ? JUDGED : 0;
    }

    /** What holds of all. */
    public static int truth(int seen) {
        if ((seen & VIOLATED) != 0) {
            return Truths.FALSE;
        } else if ((seen & UNDECIDED) != 0) {
            return Truths.UNKNOWN;
        } else if ((seen & JUDGED) != 0) {
            return Truths.TRUE;
        }
        return (seen & DOUBTFUL) != 0 ? Truths.UNKNOWN : Truths.VACUOUS;
    }
}
