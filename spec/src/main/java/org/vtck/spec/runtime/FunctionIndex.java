package org.vtck.spec.runtime;

import java.util.Arrays;

/**
 * Functions of a machine by a key, so that a condition which demands that two keys are equal need not look at every pair. It may
 * select more functions than have the key, never fewer.
 */
public final class FunctionIndex {
    private static final int NONE = -1;

    private long turn = -1;
    private int[] heads = new int[0];
    private int[] next = new int[0];
    private int[] always = new int[0];
    private int[] selected = new int[0];
    private int[] members = new int[0];
    private int alwaysCount;
    private int memberCount;

    /** Whether it is of another turn; if so it is emptied and of this turn now. */
    public boolean isStale(long now, int functions) {
        if (turn == now) {
            return false;
        }
        turn = now;
        int buckets = Integer.highestOneBit(Math.max(16, 2 * functions));
        if (next.length < functions) {
            next = new int[functions];
            always = new int[functions];
            selected = new int[functions];
            members = new int[functions];
        }
        heads = heads.length == buckets ? heads : new int[buckets];
        Arrays.fill(heads, NONE);
        alwaysCount = 0;
        memberCount = 0;
        return true;
    }

    /** Adds a function under the hash of its key. */
    public void add(int function, long hash) {
        int bucket = bucket(hash);
        next[function] = heads[bucket];
        heads[bucket] = function;
        members[memberCount++] = function;
    }

    /** Adds a function whose key is not known: every key selects it. */
    public void addAlways(int function) {
        always[alwaysCount++] = function;
        members[memberCount++] = function;
    }

    /** Selects the functions that may have a key; gives their number. */
    public int select(long hash) {
        System.arraycopy(always, 0, selected, 0, alwaysCount);
        int count = alwaysCount;
        for (int f = heads[bucket(hash)]; f != NONE; f = next[f]) {
            selected[count++] = f;
        }
        return count;
    }

    /** Selects all functions that were added; gives their number. */
    public int selectAll() {
        System.arraycopy(members, 0, selected, 0, memberCount);
        return memberCount;
    }

    /** One of those selected last. */
    public int selected(int index) {
        return selected[index];
    }

    /** The hash of a key of several parts. */
    public static long hash(long first, long second) {
        return first * 31 + second;
    }

    private int bucket(long hash) {
        long mixed = hash * 0x9e37_79b9_7f4a_7c15L;
        return (int) (mixed >>> 32) & (heads.length - 1);
    }
}
