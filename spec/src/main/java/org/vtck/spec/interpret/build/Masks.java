package org.vtck.spec.interpret.build;

import java.util.Arrays;
import java.util.BitSet;
import org.vtck.spec.interpret.codec.LeafBits;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.model.Access;
import org.vtck.spec.model.Device;
import org.vtck.spec.model.Leaf;

/** What writes do to a function that is being built: what its structures say, then what its device says. */
final class Masks {
    private final byte[] writable;
    private final byte[] clearable;
    private final BitSet claimed = new BitSet();

    Masks(int size) {
        this.writable = new byte[size];
        this.clearable = new byte[size];
    }

    WriteMasks writes() {
        return new WriteMasks(writable, clearable);
    }

    /** Bytes that are no scratch. */
    void claim(int at, int length) {
        claimed.set(at, Math.min(writable.length, at + length));
    }

    /** Each leaf of a structure as its access says; bytes beyond the end are not there. */
    void claim(Layout layout, int at) {
        for (Leaf leaf : layout.leaves()) {
            if (at + leaf.offset() + leaf.bytes() <= writable.length) {
                claim(at + leaf.offset(), leaf.bytes());
                Access access = leaf.traits().access();
                LeafBits.write(leaf, access == Access.READ_WRITE ? leaf.most() : 0, writable, at);
                LeafBits.write(leaf, access == Access.WRITE_ONE_TO_CLEAR ? leaf.most() : 0, clearable, at);
            }
        }
    }

    /** Makes what nothing claims writable. */
    void scratch(int from) {
        for (int i = claimed.nextClearBit(from); i < writable.length; i = claimed.nextClearBit(i + 1)) {
            writable[i] = (byte) 0xff;
        }
    }

    void state(Device.RawMask mask) {
        byte[] bytes = mask.bytes();
        if (mask.offset() + bytes.length > writable.length) {
            throw new CannotBuildException(
                    mask.place(), "the mask at " + Image.hex(mask.offset()) + " lies beyond the end");
        }
        for (int i = 0; i < bytes.length; i++) {
            set(mask.effect())[mask.offset() + i] = bytes[i];
            other(mask.effect())[mask.offset() + i] &= (byte) ~bytes[i];
        }
    }

    void state(Device.Mask mask, long value, int at) {
        Leaf leaf = mask.leaf();
        if (Long.compareUnsigned(value, leaf.most()) > 0) {
            throw new CannotBuildException(
                    mask.place(), "the mask 0x" + Long.toHexString(value) + " does not fit " + leaf.path());
        }
        byte[] other = other(mask.effect());
        byte[] before = Arrays.copyOf(other, other.length);
        LeafBits.write(leaf, value, set(mask.effect()), at);
        LeafBits.write(leaf, LeafBits.read(leaf, before, at) & ~value, other, at);
    }

    private byte[] set(Device.Effect effect) {
        return effect == Device.Effect.WRITABLE ? writable : clearable;
    }

    private byte[] other(Device.Effect effect) {
        return effect == Device.Effect.WRITABLE ? clearable : writable;
    }
}
