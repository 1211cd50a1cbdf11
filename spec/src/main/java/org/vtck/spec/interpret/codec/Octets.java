package org.vtck.spec.interpret.codec;

import java.util.Arrays;
import java.util.HexFormat;

/** A byte string that cannot change. */
public final class Octets {
    /** No byte at all. */
    public static final Octets NONE = new Octets(new byte[0]);

    private final byte[] bytes;

    private Octets(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The bytes from {@code from} (included) to {@code to} (excluded); empty if there are none. */
    public static Octets of(byte[] bytes, int from, int to) {
        return from >= to ? NONE : new Octets(Arrays.copyOfRange(bytes, from, to));
    }

    /** A copy of all bytes. */
    public static Octets of(byte... bytes) {
        return of(bytes, 0, bytes.length);
    }

    /** How many bytes. */
    public int length() {
        return bytes.length;
    }

    /** Copies the bytes to {@code at} in an array. */
    public void copyTo(byte[] target, int at) {
        System.arraycopy(bytes, 0, target, at, bytes.length);
    }

    /** A copy of the bytes. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets o && Arrays.equals(bytes, o.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.ofDelimiter(" ").formatHex(bytes);
    }
}
