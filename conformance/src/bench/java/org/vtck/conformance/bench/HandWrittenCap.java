package org.vtck.conformance.bench;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The 16-byte capability as a person writes it with VarHandles: the yardstick of the generated record. */
record HandWrittenCap(
        int vndr, int next, int len, int type, int bar, int id, int padding0, int padding1, long offset, long length) {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    static HandWrittenCap decode(byte[] space, int at) {
        return new HandWrittenCap(
                space[at] & 0xff,
                space[at + 1] & 0xff,
                space[at + 2] & 0xff,
                space[at + 3] & 0xff,
                space[at + 4] & 0xff,
                space[at + 5] & 0xff,
                space[at + 6] & 0xff,
                space[at + 7] & 0xff,
                (int) WORD.get(space, at + 8) & 0xffff_ffffL,
                (int) WORD.get(space, at + 12) & 0xffff_ffffL);
    }

    void encode(byte[] space, int at) {
        space[at] = (byte) vndr;
        space[at + 1] = (byte) next;
        space[at + 2] = (byte) len;
        space[at + 3] = (byte) type;
        space[at + 4] = (byte) bar;
        space[at + 5] = (byte) id;
        space[at + 6] = (byte) padding0;
        space[at + 7] = (byte) padding1;
        WORD.set(space, at + 8, (int) offset);
        WORD.set(space, at + 12, (int) length);
    }
}
