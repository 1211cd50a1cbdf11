package org.vtck.spec.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Locale;

/** Numbers in byte arrays, unsigned; {@code at} counts bytes. */
public final class Bytes {
    private static final VarHandle LE16 = view(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LE32 = view(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LE64 = view(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle BE16 = view(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle BE32 = view(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle BE64 = view(long[].class, ByteOrder.BIG_ENDIAN);

    private Bytes() {}

    private static VarHandle view(Class<?> array, ByteOrder order) {
        return MethodHandles.byteArrayViewVarHandle(array, order);
    }

    public static int u8(byte[] bytes, int at) {
        return bytes[at] & 0xff;
    }

    public static int le16(byte[] bytes, int at) {
        return (short) LE16.get(bytes, at) & 0xffff;
    }

    public static long le32(byte[] bytes, int at) {
        return (int) LE32.get(bytes, at) & 0xffff_ffffL;
    }

    public static long le64(byte[] bytes, int at) {
        return (long) LE64.get(bytes, at);
    }

    public static int be16(byte[] bytes, int at) {
        return (short) BE16.get(bytes, at) & 0xffff;
    }

    public static long be32(byte[] bytes, int at) {
        return (int) BE32.get(bytes, at) & 0xffff_ffffL;
    }

    public static long be64(byte[] bytes, int at) {
        return (long) BE64.get(bytes, at);
    }

    /** A little-endian number of up to 8 bytes. */
    public static long little(byte[] bytes, int at, int length) {
        long value = 0;
        for (int i = length - 1; i >= 0; i--) {
            value = (value << 8) | (bytes[at + i] & 0xff);
        }
        return value;
    }

    public static void u8(byte[] bytes, int at, long value) {
        bytes[at] = (byte) value;
    }

    public static void le16(byte[] bytes, int at, long value) {
        LE16.set(bytes, at, (short) value);
    }

    public static void le32(byte[] bytes, int at, long value) {
        LE32.set(bytes, at, (int) value);
    }

    public static void le64(byte[] bytes, int at, long value) {
        LE64.set(bytes, at, value);
    }

    public static void be16(byte[] bytes, int at, long value) {
        BE16.set(bytes, at, (short) value);
    }

    public static void be32(byte[] bytes, int at, long value) {
        BE32.set(bytes, at, (int) value);
    }

    public static void be64(byte[] bytes, int at, long value) {
        BE64.set(bytes, at, value);
    }

    /**
     * Refuses a value that is wider than its field.
     *
     * @throws IllegalArgumentException if {@code value} has more than {@code width} bits
     */
    public static void fits(String field, long value, int width) {
        if (width < 64 && value >>> width != 0) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s has %d bits; 0x%x does not fit", field, width, value));
        }
    }

    /**
     * Refuses a byte string of another length than its field's.
     *
     * @throws IllegalArgumentException if the lengths differ
     */
    public static void fills(String field, int length, int bytes) {
        if (length != bytes) {
            throw new IllegalArgumentException(field + " has " + bytes + " bytes, not " + length);
        }
    }
}
