package org.vtck.spec.subject;

/**
 * The bytes of one function's configuration space as far as they are known.
 *
 * <p>Offsets are bytes from 0. A byte at or beyond {@link #known()} is unknown, not zero.
 */
public final class ConfigSpace {
    /** Largest configuration space, bytes. */
    public static final int LARGEST = 4096;

    private final byte[] bytes;

    private ConfigSpace(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A space of which the first {@code bytes.length} bytes are known; the array is copied.
     *
     * @throws IllegalArgumentException if there are more than {@value #LARGEST} bytes
     */
    public static ConfigSpace of(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new IllegalArgumentException(
                    "a configuration space has at most " + LARGEST + " bytes, not " + bytes.length);
        }
        return new ConfigSpace(bytes.clone());
    }

    /** How many bytes are known, counted from offset 0. */
    public int known() {
        return bytes.length;
    }

    /** Whether {@code length} bytes from {@code offset} are all known. */
    public boolean knows(int offset, int length) {
        return offset >= 0 && length >= 0 && offset <= bytes.length - length;
    }

    /**
     * The byte at {@code offset}, 0..255.
     *
     * @throws IndexOutOfBoundsException if the byte is not known
     */
    public int byteAt(int offset) {
        return bytes[offset] & 0xff;
    }

    /**
     * A little-endian number of {@code length} (1..8) bytes, unsigned.
     *
     * @throws IndexOutOfBoundsException if a byte is not known
     */
    public long little(int offset, int length) {
        long value = 0;
        for (int i = length - 1; i >= 0; i--) {
            value = value << 8 | byteAt(offset + i);
        }
        return value;
    }

    /** A big-endian number of {@code length} (1..8) bytes, unsigned. */
    public long big(int offset, int length) {
        long value = 0;
        for (int i = 0; i < length; i++) {
            value = value << 8 | byteAt(offset + i);
        }
        return value;
    }

    /**
     * Copies the known bytes to the start of an array; gives back how many.
     *
     * @throws IndexOutOfBoundsException if the array is shorter
     */
    public int copyTo(byte[] target) {
        System.arraycopy(bytes, 0, target, 0, bytes.length);
        return bytes.length;
    }

    /** A copy of the known bytes. */
    public byte[] toBytes() {
        return bytes.clone();
    }
}
