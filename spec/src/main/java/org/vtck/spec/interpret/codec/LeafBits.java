package org.vtck.spec.interpret.codec;

import org.vtck.spec.model.ByteOrder;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.subject.ConfigSpace;

/** Reads and writes the bits of a leaf in the bytes of its instance. */
public final class LeafBits {
    private LeafBits() {}

    /** The value of a leaf of the instance at {@code at}, unsigned; the bytes of its word must be there. */
    public static long read(Leaf leaf, byte[] bytes, int at) {
        long word = 0;
        for (int i = 0; i < leaf.bytes(); i++) {
            word = (word << 8) | (bytes[at + leaf.offset() + significance(leaf, i)] & 0xff);
        }
        return (word >>> leaf.low()) & leaf.most();
    }

    /** The value of a leaf of the instance at {@code at}, unsigned; the bytes of its word must be known. */
    public static long read(Leaf leaf, ConfigSpace space, int at) {
        int start = at + leaf.offset();
        long word = leaf.order() == ByteOrder.BIG ? space.big(start, leaf.bytes()) : space.little(start, leaf.bytes());
        return (word >>> leaf.low()) & leaf.most();
    }

    /**
     * Writes a leaf and leaves the other bits of its word as they are.
     *
     * @throws IllegalArgumentException if the value does not fit the leaf
     */
    public static void write(Leaf leaf, long value, byte[] bytes, int at) {
        if (Long.compareUnsigned(value, leaf.most()) > 0) {
            throw new IllegalArgumentException(
                    leaf.path() + " has " + leaf.width() + " bits; 0x" + Long.toHexString(value) + " does not fit");
        }
        long mask = leaf.most() << leaf.low();
        long bits = value << leaf.low();
        for (int i = leaf.bytes() - 1; i >= 0; i--) {
            int place = at + leaf.offset() + significance(leaf, i);
            bytes[place] = (byte) ((bytes[place] & ~mask) | (bits & mask));
            mask >>>= 8;
            bits >>>= 8;
        }
    }

    /** Where in its word the {@code i}-th most significant byte is. */
    private static int significance(Leaf leaf, int i) {
        return leaf.order() == ByteOrder.BIG ? i : leaf.bytes() - 1 - i;
    }
}
