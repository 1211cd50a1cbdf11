package org.vtck.conformance.access;

/** The size of one access: the three sizes that configuration cycles and port instructions know. */
public enum Width {
    BYTE(1, 'b'),
    WORD(2, 'w'),
    DWORD(4, 'l');

    private final int bytes;
    private final char suffix;

    Width(int bytes, char suffix) {
        this.bytes = bytes;
        this.suffix = suffix;
    }

    /** The width of so many bytes: 1, 2 or 4. */
    public static Width of(int bytes) {
        for (Width width : values()) {
            if (width.bytes == bytes) {
                return width;
            }
        }
        throw new IllegalArgumentException("an access of " + bytes + " bytes, expected 1, 2 or 4");
    }

    /** The number of bytes that move. */
    public int bytes() {
        return bytes;
    }

    /** The width of each half of an access that is cut in two. */
    public Width half() {
        if (this == BYTE) {
            throw new IllegalStateException("a byte is not cut");
        }
        return this == DWORD ? WORD : BYTE;
    }

    /** All ones in this width: the answer of an absent function. */
    public long allOnes() {
        return (1L << (8 * bytes)) - 1;
    }

    /** The last letter of the protocol's words: {@code inb}, {@code inw}, {@code inl}. */
    public char suffix() {
        return suffix;
    }

    /** Refuses a value that has bits above this width. */
    public void requireFits(long value) {
        if ((value & ~allOnes()) != 0) {
            throw new IllegalArgumentException(String.format("value 0x%x does not fit %d byte(s)", value, bytes));
        }
    }

    /** Refuses an offset that is not a multiple of this width. */
    public void requireAligned(int offset) {
        if (offset % bytes != 0) {
            throw new IllegalArgumentException(
                    String.format("offset 0x%x is not aligned to an access of %d bytes", offset, bytes));
        }
    }
}
