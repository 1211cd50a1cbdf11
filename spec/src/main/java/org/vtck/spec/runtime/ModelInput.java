package org.vtck.spec.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Reads the parts of a model that the build wrote: first all texts, then objects, each after those that it holds.
 *
 * <p>A number takes seven bits from each byte, the lowest first; the highest bit says that more follow.
 */
public final class ModelInput {
    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    private final byte[] bytes;
    private final String[] texts;
    private final Object[] objects;
    private int at;
    private int kept;

    /** The parts in {@code bytes}, which must not change any more. */
    public ModelInput(byte[] bytes) {
        this.bytes = bytes;
        this.texts = new String[integer()];
        for (int i = 0; i < texts.length; i++) {
            int length = integer();
            texts[i] = new String(bytes, at, length, UTF_8);
            at += length;
        }
        this.objects = new Object[integer()];
    }

    /** Whether objects are still to be read. */
    public boolean hasMore() {
        return kept < objects.length;
    }

    /** Keeps the next object, to which later ones may refer. */
    public void keep(Object object) {
        objects[kept++] = object;
    }

    /** The last object, which holds all others. */
    public Object last() {
        return objects[objects.length - 1];
    }

    /** An object that was kept before. */
    public Object object() {
        return objects[integer()];
    }

    public String text() {
        return texts[integer()];
    }

    public boolean truth() {
        return integer() != 0;
    }

    public int integer() {
        return (int) number();
    }

    public long number() {
        long value = 0;
        int shift = 0;
        byte next = bytes[at++];
        while ((next & MORE) != 0) {
            value |= (long) (next & MORE - 1) << shift;
            shift += BITS;
            next = bytes[at++];
        }
        return value | (long) next << shift;
    }

    public byte[] bytes() {
        int length = integer();
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    public OptionalInt optionalInteger() {
        return truth() ? OptionalInt.of(integer()) : OptionalInt.empty();
    }

    public OptionalLong optionalNumber() {
        return truth() ? OptionalLong.of(number()) : OptionalLong.empty();
    }
}
