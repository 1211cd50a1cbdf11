package org.vtck.spec.interpret.probe;

import java.util.ArrayList;
import java.util.List;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.subject.LiveAccess;
import org.vtck.spec.subject.LiveAccess.Delivery;

/**
 * Moves bytes in accesses of 4, 2 and 1 bytes, each the widest that is aligned and still fits, from the lowest byte on.
 *
 * <p>While probes are only planned, nothing is written, and what would be read after a write is not read either.
 */
final class Line {
    private static final int WIDEST = 4;

    private final LiveAccess access;
    private final LiveProbes.Manner manner;
    private final List<Access> made = new ArrayList<>();
    private boolean hasWritten;

    Line(LiveAccess access, LiveProbes.Manner manner) {
        this.access = access;
        this.manner = manner;
    }

    /** The next access belongs to another probe. */
    void begin() {
        hasWritten = false;
    }

    List<Access> made() {
        return List.copyOf(made);
    }

    byte[] read(FunctionAddress function, int at, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; ) {
            int width = width(at + i, length - i);
            long value = read(function, at + i, width, hasWritten && manner == LiveProbes.Manner.PLANNING);
            System.arraycopy(Hex.bytes(value, width), 0, bytes, i, width);
            i += width;
        }
        return bytes;
    }

    private long read(FunctionAddress function, int at, int width, boolean isOnlyPlanned) {
        long value = isOnlyPlanned ? 0 : access.read(function, at, width);
        made.add(new Access(Access.Kind.READ, function, at, width, value));
        return value;
    }

    /** Writes all pieces, whether or not one of them is refused. */
    Delivery write(FunctionAddress function, int at, byte[] bytes) {
        Delivery delivery = Delivery.DELIVERED;
        hasWritten = true;
        for (int i = 0; i < bytes.length; ) {
            int width = width(at + i, bytes.length - i);
            byte[] piece = java.util.Arrays.copyOfRange(bytes, i, i + width);
            made.add(new Access(Access.Kind.WRITE, function, at + i, width, Hex.number(piece)));
            if (manner == LiveProbes.Manner.WRITING
                    && access.write(function, at + i, width, Hex.number(piece)) == Delivery.REFUSED) {
                delivery = Delivery.REFUSED;
            }
            i += width;
        }
        return delivery;
    }

    private static int width(int at, int left) {
        int width = WIDEST;
        while (width > left || at % width != 0) {
            width /= 2;
        }
        return width;
    }
}
