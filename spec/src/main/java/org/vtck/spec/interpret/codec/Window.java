package org.vtck.spec.interpret.codec;

/**
 * The bytes of an instance.
 *
 * @param at where it starts in {@code bytes}
 * @param length bytes of the instance
 * @param known how many of them are known, counted from its start
 */
record Window(byte[] bytes, int at, int length, int known) {
    /** Known bytes from {@code from} to {@code to} (excluded), relative to the instance. */
    Octets octets(int from, int to) {
        return from >= to ? Octets.NONE : Octets.of(bytes, at + from, at + to);
    }

    /** A part of this instance. */
    Window part(int from, int size) {
        return new Window(bytes, at + from, size, Math.max(0, Math.min(size, known - from)));
    }
}
