package org.vtck.spec.interpret.probe;

import java.util.ArrayList;
import java.util.List;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.subject.AccessLostException;
import org.vtck.spec.subject.LiveAccess;

/** A function of which every byte can be made to behave in its own way; it writes down what happens to it. */
final class FakeDevice implements LiveAccess {
    static final FunctionAddress ADDRESS = new FunctionAddress(0, 0, 3, 0);

    final byte[] bytes = new byte[64];
    final byte[] writable = new byte[64];
    final byte[] clearable = new byte[64];
    final List<String> story = new ArrayList<>();
    int patience = Integer.MAX_VALUE;
    int countsReads = -1;
    int takesOneWrite = -1;
    int refuses = -1;

    private void lose() {
        if (--patience < 0) {
            throw new AccessLostException("the cable is out");
        }
    }

    @Override
    public long read(FunctionAddress function, int register, int width) {
        lose();
        long value = 0;
        for (int i = width - 1; i >= 0; i--) {
            value = (value << 8) | (bytes[register + i] & 0xff);
        }
        for (int i = 0; i < width; i++) {
            if (register + i == countsReads) {
                bytes[register + i]++;
            }
        }
        story.add(String.format("r%d %x", width, register));
        return value;
    }

    @Override
    public Delivery write(FunctionAddress function, int register, int width, long value) {
        lose();
        story.add(String.format("w%d %x=%x", width, register, value));
        if (register == refuses) {
            return Delivery.REFUSED;
        }
        for (int i = 0; i < width; i++) {
            int at = register + i;
            int written = (int) (value >>> (8 * i));
            bytes[at] = (byte) ((bytes[at] & ~writable[at]) | (written & writable[at]));
            bytes[at] &= (byte) ~(written & clearable[at]);
        }
        if (register == takesOneWrite) {
            writable[register] = 0;
        }
        return Delivery.DELIVERED;
    }

    /** A register of whole bytes. */
    static Register register(int at, int length) {
        byte[] bits = new byte[length];
        java.util.Arrays.fill(bits, (byte) 0xff);
        return new Register(ADDRESS, "field", at, bits, new byte[length]);
    }
}
