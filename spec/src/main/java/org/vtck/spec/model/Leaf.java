package org.vtck.spec.model;

/**
 * An integer of a structure, found by its dotted path.
 *
 * @param path dotted path inside the structure, array elements as {@code [n]}, e.g. {@code cap.padding[1]}; padding that no
 *     source names has a path that starts with {@code ~}, e.g. {@code ~padding_6}
 * @param offset bytes from the start of the structure to the word that holds the leaf
 * @param bytes size of that word in bytes (1, 2, 4, 8)
 * @param low number of the leaf's least significant bit in the word
 * @param width bits
 * @param traits as annotated, access inherited from enclosing members
 */
public record Leaf(String path, int offset, int bytes, int low, int width, ByteOrder order, Traits traits) {
    /** Whether the leaf is all of its word. */
    public boolean isWholeWord() {
        return low == 0 && width == 8 * bytes;
    }

    /** The largest value, unsigned. */
    public long most() {
        return width == 64 ? -1L : (1L << width) - 1;
    }

    /** Whether no source names the bits. */
    public boolean isPadding() {
        return path.startsWith("~") || path.contains(".~");
    }
}
