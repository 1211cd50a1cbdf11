package org.vtck.conformance.virtio;

import org.vtck.spec.interpret.codec.LeafBits;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.Access;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.Structure;

/** What is particular to a type of device; an access that goes beyond its end reads as all ones and writes nothing. */
final class DeviceConfiguration implements Region {
    private final byte[] bytes;
    private final byte[] writable;

    DeviceConfiguration(Structure structure, byte[] bytes) {
        this.bytes = bytes;
        this.writable = new byte[bytes.length];
        for (Leaf leaf : Layouts.of(structure).leaves()) {
            if (leaf.traits().access() == Access.READ_WRITE && leaf.offset() + leaf.bytes() <= bytes.length) {
                LeafBits.write(leaf, leaf.most(), writable, 0);
            }
        }
    }

    @Override
    public long read(long offset, int many) {
        long value = 0;
        for (int i = many - 1; i >= 0; i--) {
            value = (value << Byte.SIZE) | (isInside(offset, many) ? bytes[(int) offset + i] & 0xff : 0xff);
        }
        return value;
    }

    @Override
    public void write(long offset, int many, long value) {
        for (int i = 0; i < many && isInside(offset, many); i++) {
            int at = (int) offset + i;
            int written = (int) (value >>> (Byte.SIZE * i));
            bytes[at] = (byte) ((bytes[at] & ~writable[at]) | (written & writable[at]));
        }
    }

    private boolean isInside(long offset, int many) {
        return offset + many <= bytes.length;
    }
}
