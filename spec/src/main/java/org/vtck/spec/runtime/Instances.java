package org.vtck.spec.runtime;

import java.util.Arrays;

/**
 * Instances of one structure in one function, in the order of their list. The arrays grow and are used again for the next
 * function.
 */
public final class Instances {
    /** Stands for a length that is not known. */
    public static final int NOT_KNOWN = -1;

    /** Instances of a structure that has none anywhere. */
    public static final Instances NONE = new Instances();

    private int count;
    private boolean complete = true;
    private int[] at = new int[4];
    private int[] length = new int[4];
    private int[] surely = new int[4];
    private int[] room = new int[4];
    private int[] visible = new int[4];
    private int[] membership = new int[4];

    /** Forgets all; until {@link #finish} there may be more than are here. */
    public void start() {
        count = 0;
        complete = false;
    }

    /**
     * Adds an instance.
     *
     * @param offset where it starts
     * @param truth whether it is one, {@link Truths#TRUE} or {@link Truths#UNKNOWN}
     * @param bytes its length, or {@link #NOT_KNOWN}
     * @param sure bytes from its start that belong to it whatever its length is
     * @param space bytes from its start to the end of its list's range: what lies beyond is absent
     * @param known bytes of the function that are known
     */
    public void add(int offset, int truth, int bytes, int sure, int space, int known) {
        if (count == at.length) {
            grow();
        }
        at[count] = offset;
        membership[count] = truth;
        length[count] = bytes;
        surely[count] = sure;
        room[count] = space;
        visible[count] = Math.min(Math.min(Math.max(sure, bytes), space), known - offset);
        count++;
    }

    /** Says whether these are all. */
    public void finish(boolean all) {
        complete = all;
    }

    private void grow() {
        int size = 2 * count;
        at = Arrays.copyOf(at, size);
        length = Arrays.copyOf(length, size);
        surely = Arrays.copyOf(surely, size);
        room = Arrays.copyOf(room, size);
        visible = Arrays.copyOf(visible, size);
        membership = Arrays.copyOf(membership, size);
    }

    public int count() {
        return count;
    }

    /** Whether there can be no others. */
    public boolean isComplete() {
        return complete;
    }

    /** Where an instance starts. */
    public int at(int index) {
        return at[index];
    }

    /** Bytes of an instance, or {@link #NOT_KNOWN}. */
    public int length(int index) {
        return length[index];
    }

    /** Whether it is an instance: true or unknown. */
    public int membership(int index) {
        return membership[index];
    }

    /** Whether the first {@code end} bytes belong to the instance. */
    public int has(int index, int end) {
        if (end > room[index]) {
            return Truths.FALSE;
        } else if (end <= surely[index]) {
            return Truths.TRUE;
        }
        return length[index] == NOT_KNOWN ? Truths.UNKNOWN : Truths.of(end <= length[index]);
    }

    /** Whether the first {@code end} bytes belong to the instance and are known. */
    public boolean shows(int index, int end) {
        return end <= visible[index];
    }

    /** Whether it is known which instance is the first, and its first {@code end} bytes belong to it and are known. */
    public boolean firstShows(int end) {
        return count > 0 && membership[0] == Truths.TRUE && end <= visible[0];
    }

    /** Where the first one starts; asked only if {@link #firstShows} something. */
    public int first() {
        return at[0];
    }

    /** Whether there is one. */
    public int exists() {
        int some = complete ? Truths.FALSE : Truths.UNKNOWN;
        for (int i = 0; i < count; i++) {
            some = Truths.or(some, membership[i]);
        }
        return some;
    }

    /** How many there are, or {@link Counts#NOT_KNOWN}. */
    public int exact() {
        for (int i = 0; i < count; i++) {
            if (membership[i] != Truths.TRUE) {
                return Counts.NOT_KNOWN;
            }
        }
        return complete ? count : Counts.NOT_KNOWN;
    }
}
