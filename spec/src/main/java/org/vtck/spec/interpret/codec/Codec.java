package org.vtck.spec.interpret.codec;

import java.util.ArrayList;
import java.util.List;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.subject.ConfigSpace;

/**
 * Decodes instances of a structure and encodes them back. Decoding accepts every byte string: {@code encode(decode(b)) = b}. It
 * reads each bit once: {@code decode(encode(v)) = v}.
 */
public final class Codec {
    private final Layout layout;

    private Codec(Layout layout) {
        this.layout = layout;
    }

    /** The codec of a layout. */
    public static Codec of(Layout layout) {
        return new Codec(layout);
    }

    /** Decodes an instance all of whose bytes are known. */
    public Decoded decode(byte[] bytes) {
        return decode(new Window(bytes, 0, bytes.length, bytes.length));
    }

    /** Decodes the instance of {@code length} bytes at {@code at}, of which some bytes may be unknown. */
    public Decoded decode(ConfigSpace space, int at, int length) {
        return decode(new Window(space.toBytes(), at, length, Math.max(0, Math.min(length, space.known() - at))));
    }

    /** The known bytes of an instance. */
    public static byte[] encode(Decoded value) {
        byte[] bytes = new byte[size(value)];
        write(value, bytes, 0);
        return bytes;
    }

    Decoded decode(Window window) {
        List<Long> values = new ArrayList<>();
        for (Leaf cell : layout.cells()) {
            int end = cell.offset() + cell.bytes();
            if (end > window.known()) {
                Octets rest = window.octets(cell.offset(), window.known());
                return new Decoded(layout, window.length(), values, List.of(), rest);
            }
            values.add(LeafBits.read(cell, window.bytes(), window.at()));
        }
        TailReader tail = new TailReader(layout, window);
        List<Decoded.Tail> members = tail.members();
        return new Decoded(layout, window.length(), values, members, window.octets(tail.reached(), window.known()));
    }

    private static int size(Decoded value) {
        int size = cellBytes(value) + value.rest().length();
        for (Decoded.Tail member : value.tail()) {
            if (member instanceof Decoded.Tail.Part part) {
                size += size(part.value());
            } else if (member instanceof Decoded.Tail.Elements array) {
                size += array.rest().length();
                for (Decoded element : array.elements()) {
                    size += size(element);
                }
            }
        }
        return size;
    }

    /** Writes a value from {@code at} on; gives the offset after it. */
    private static int write(Decoded value, byte[] out, int at) {
        List<Leaf> cells = value.layout().cells();
        for (int i = 0; i < value.values().size(); i++) {
            LeafBits.write(cells.get(i), value.values().get(i), out, at);
        }
        int next = at + cellBytes(value);
        for (Decoded.Tail member : value.tail()) {
            if (member instanceof Decoded.Tail.Part part) {
                next = write(part.value(), out, next);
            } else if (member instanceof Decoded.Tail.Elements array) {
                for (Decoded element : array.elements()) {
                    next = write(element, out, next);
                }
                next = write(array.rest(), out, next);
            }
        }
        return write(value.rest(), out, next);
    }

    private static int write(Octets octets, byte[] out, int at) {
        System.arraycopy(octets.toBytes(), 0, out, at, octets.length());
        return at + octets.length();
    }

    /** How many bytes the cells with a value cover; they are the first ones, in order of their offset. */
    private static int cellBytes(Decoded value) {
        int size = 0;
        for (int i = 0; i < value.values().size(); i++) {
            Leaf cell = value.layout().cells().get(i);
            size = Math.max(size, cell.offset() + cell.bytes());
        }
        return size;
    }
}
