package org.vtck.spec.runtime;

import java.util.Arrays;

/**
 * One walk of a capability list. It ends at the end value, at a target outside the list's range, at an entry met before, at the id
 * of a broken list, at an unknown byte, and after the most entries that the list may have; so it always ends. The arrays are
 * used again for the next function.
 */
public abstract class ListWalk {
    /** Stands for an id or a length that is not known. */
    public static final int NOT_KNOWN = -1;

    private static final int NOT_FOUND_OUT = -2;
    private static final int IS_KNOWN = 1;
    private static final int REVISITS = 2;
    private static final int IS_END = 4;
    private static final int IN_RANGE = 8;
    private static final int IS_FIRST = 16;

    private final Shape shape;
    private final int[] entryAt;
    private final int[] entryId;
    private final int[] entryLength;
    private final int[] entryKnown;
    private final int[] linkAt;
    private final long[] linkValue;
    private final int[] linkTarget;
    private final int[] linkFacts;
    private final long[] visited = new long[64];
    private byte[] space = new byte[0];
    private int known;
    private int entries;
    private int links;
    private long ids;
    private boolean complete;

    protected ListWalk(Shape shape) {
        this.shape = shape;
        int most = shape.most() + 1;
        entryAt = new int[most];
        entryId = new int[most];
        entryLength = new int[most];
        entryKnown = new int[most];
        linkAt = new int[most + 1];
        linkValue = new long[most + 1];
        linkTarget = new int[most + 1];
        linkFacts = new int[most + 1];
    }

    /**
     * A list in numbers, as the model states it; offsets and lengths in bytes.
     *
     * @param header bytes of an entry's header
     * @param idEnd up to the end of the word that holds an entry's id
     * @param nextEnd up to the end of the word that holds an entry's pointer
     * @param nextAt where in an entry its pointer is
     * @param broken id that shows a broken list, or {@link #NOT_KNOWN} if there is none
     */
    public record Shape(
            int mask,
            int first,
            int last,
            int end,
            int broken,
            int most,
            int header,
            int idEnd,
            int nextEnd,
            int nextAt) {}

    /** The id of the entry at {@code at}. */
    protected abstract int readId(byte[] bytes, int at);

    /** The pointer of the entry at {@code at}, as stored. */
    protected abstract long readNext(byte[] bytes, int at);

    /** Whether some structure accepts an entry. */
    protected abstract int findKnown(int entry);

    /** Bytes of an entry's instance, or of its header if no structure accepts it; {@link #NOT_KNOWN} if that is not known. */
    protected abstract int findLength(int entry);

    /** Forgets the last walk; until this one is over there may be more than it has met. */
    protected void start(byte[] bytes, int knownBytes) {
        for (int i = 0; i < entries; i++) {
            visited[entryAt[i] >>> 6] = 0;
        }
        space = bytes;
        known = knownBytes;
        entries = 0;
        links = 0;
        ids = 0;
        complete = false;
    }

    /** There is no list. */
    protected void none() {
        complete = true;
    }

    /** Follows the pointer in the header, which is at {@code at}. */
    protected void pointer(boolean isKnown, long value, int at) {
        follow(link(IS_FIRST, isKnown, value, at));
    }

    /** Follows the pointer of the entry at a fixed place. */
    protected void fixed(int at) {
        if (enter(at)) {
            follow(link(0, at));
        }
    }

    private void follow(int first) {
        int link = first;
        while ((linkFacts[link] & IS_KNOWN) != 0) {
            if ((linkFacts[link] & (IS_END | REVISITS)) != 0 || (linkFacts[link] & IN_RANGE) == 0) {
                complete = true;
                return;
            } else if (entries >= shape.most() || !enter(linkTarget[link])) {
                return;
            }
            link = link(0, linkTarget[link]);
        }
    }

    /** Meets an entry; false if its pointer must not be followed. */
    private boolean enter(int at) {
        visited[at >>> 6] |= 1L << at;
        boolean isKnown = at + shape.idEnd() <= known;
        int id = isKnown ? readId(space, at) : NOT_KNOWN;
        entryAt[entries] = at;
        entryId[entries] = id;
        entryLength[entries] = NOT_FOUND_OUT;
        entryKnown[entries] = NOT_FOUND_OUT;
        entries++;
        ids |= isKnown ? 1L << id : -1L;
        boolean broken = isKnown && id == shape.broken();
        complete = broken;
        return isKnown && !broken;
    }

    private int link(int facts, int entry) {
        boolean isKnown = entry + shape.nextEnd() <= known;
        return link(facts, isKnown, isKnown ? readNext(space, entry) : 0, entry + shape.nextAt());
    }

    private int link(int facts, boolean isKnown, long value, int at) {
        int target = (int) (value & shape.mask() & Integer.MAX_VALUE);
        linkAt[links] = at;
        linkValue[links] = value;
        linkTarget[links] = target;
        linkFacts[links] = facts | (isKnown ? IS_KNOWN | factsOf(target) : 0);
        return links++;
    }

    private int factsOf(int target) {
        int facts = target == shape.end() ? IS_END : 0;
        if (target >= shape.first() && target <= shape.last() + 1 - shape.header()) {
            facts |= IN_RANGE;
        }
        return isVisited(target) ? facts | REVISITS : facts;
    }

    private boolean isVisited(int at) {
        return at < 64 * visited.length && (visited[at >>> 6] >>> at & 1) != 0;
    }

    /** How many entries were met. */
    public int entries() {
        return entries;
    }

    /** How many pointers were read. */
    public int links() {
        return links;
    }

    /** Whether these are all entries and pointers. */
    public boolean isComplete() {
        return complete;
    }

    /** Whether an entry may have this id; false for certain, true perhaps. */
    public boolean mayHold(int id) {
        return (ids >>> id & 1) != 0;
    }

    /** Where an entry is. */
    public int at(int entry) {
        return entryAt[entry];
    }

    /** The id of an entry, or {@link #NOT_KNOWN}. */
    public int id(int entry) {
        return entryId[entry];
    }

    /** Whether the id of an entry is the one of a broken list. */
    public int isBroken(int entry) {
        return entryId[entry] == NOT_KNOWN ? Truths.UNKNOWN : Truths.of(entryId[entry] == shape.broken());
    }

    /** Whether an entry is one of a structure of that id, as far as the id tells. */
    public int matches(int entry, int id) {
        int stored = entryId[entry];
        if (stored == NOT_KNOWN) {
            return Truths.UNKNOWN;
        }
        return Truths.of(stored == id && stored != shape.broken());
    }

    /** Whether some structure accepts an entry. */
    public int isKnown(int entry) {
        if (entryKnown[entry] == NOT_FOUND_OUT) {
            entryKnown[entry] = Truths.UNKNOWN;
            entryKnown[entry] = entryId[entry] == NOT_KNOWN ? Truths.UNKNOWN : findKnown(entry);
        }
        return entryKnown[entry];
    }

    /** Whether an entry is an unknown capability; the end of a broken list is none. */
    public int isUnknown(int entry) {
        return isBroken(entry) == Truths.TRUE ? Truths.FALSE : Truths.not(isKnown(entry));
    }

    /** Bytes of an entry, or {@link #NOT_KNOWN}. */
    public int length(int entry) {
        if (entryLength[entry] == NOT_FOUND_OUT) {
            entryLength[entry] = NOT_KNOWN;
            entryLength[entry] = isKnown(entry) == Truths.FALSE ? shape.header() : findLength(entry);
        }
        return entryLength[entry];
    }

    /** Bytes from {@code at} to the end of the list's range. */
    public int room(int at) {
        return shape.last() + 1 - at;
    }

    /** Whether the first {@code end} bytes of an entry's header are known. */
    public boolean shows(int entry, int end) {
        return end <= shape.header() && entryAt[entry] + end <= known;
    }

    /** Where a pointer is. */
    public int linkAt(int link) {
        return linkAt[link];
    }

    /** Whether a pointer's value is known. */
    public boolean isLinkKnown(int link) {
        return (linkFacts[link] & IS_KNOWN) != 0;
    }

    /** A pointer as stored. */
    public long linkValue(int link) {
        return linkValue[link];
    }

    /** The bits of a pointer that count. */
    public int linkTarget(int link) {
        return linkTarget[link];
    }

    /** Whether a pointer leads to an entry that was met before it. */
    public int linkRevisits(int link) {
        return fact(link, REVISITS);
    }

    /** Whether a pointer ends the list. */
    public int linkIsEnd(int link) {
        return fact(link, IS_END);
    }

    /** Whether a pointer leads to where an entry can be. */
    public int linkIsInRange(int link) {
        return fact(link, IN_RANGE);
    }

    /** Whether a pointer is the one in the header. */
    public int linkIsFirst(int link) {
        return Truths.of((linkFacts[link] & IS_FIRST) != 0);
    }

    private int fact(int link, int bit) {
        return isLinkKnown(link) ? Truths.of((linkFacts[link] & bit) != 0) : Truths.UNKNOWN;
    }

    @Override
    public String toString() {
        return entries + " entries at " + Arrays.toString(Arrays.copyOf(entryAt, entries));
    }
}
