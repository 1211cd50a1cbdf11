package org.vtck.spec.runtime;

import java.util.Arrays;

/** Finds out whether the keys of some elements are distinct; linear in their number. Used again after {@link #start}. */
public final class Keys {
    private long[] sure = new long[16];
    private long[] possible = new long[16];
    private int sures;
    private int possibles;
    private int unknowns;
    private boolean any;

    public Keys start() {
        sures = 0;
        possibles = 0;
        unknowns = 0;
        any = false;
        return this;
    }

    /**
     * Adds an element.
     *
     * @param selected whether it counts; not false
     * @param known whether its key is known
     */
    public void add(int selected, boolean known, long key) {
        any |= selected != Truths.UNKNOWN;
        if (!known) {
            unknowns++;
        } else if (selected == Truths.UNKNOWN) {
            possible = room(possible, possibles);
            possible[possibles++] = key;
        } else {
            sure = room(sure, sures);
            sure[sures++] = key;
        }
    }

    /** Whether no two elements have one key. */
    public int distinct(boolean complete) {
        if (repeats(sure, sures)) {
            return Truths.FALSE;
        } else if (!complete || clashes()) {
            return Truths.UNKNOWN;
        }
        return any ? Truths.TRUE : possibles + unknowns == 0 ? Truths.VACUOUS : Truths.UNKNOWN;
    }

    private boolean clashes() {
        if (unknowns > 0) {
            return sures + possibles + unknowns > 1;
        }
        for (int i = 0; i < possibles; i++) {
            if (Arrays.binarySearch(sure, 0, sures, possible[i]) >= 0) {
                return true;
            }
        }
        return repeats(possible, possibles);
    }

    /** Sorts, so that equal keys stand side by side. */
    private static boolean repeats(long[] keys, int count) {
        Arrays.sort(keys, 0, count);
        for (int i = 1; i < count; i++) {
            if (keys[i] == keys[i - 1]) {
                return true;
            }
        }
        return false;
    }

    private static long[] room(long[] keys, int count) {
        return count < keys.length ? keys : Arrays.copyOf(keys, 2 * count);
    }
}
