package org.vtck.spec.interpret.codec;

import java.io.ByteArrayOutputStream;
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
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(value, out);
        return out.toByteArray();
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

    private static void write(Decoded value, ByteArrayOutputStream out) {
        List<Leaf> cells = value.layout().cells();
        int size = 0;
        for (int i = 0; i < value.values().size(); i++) {
            size = Math.max(size, cells.get(i).offset() + cells.get(i).bytes());
        }
        byte[] fixed = new byte[size];
        for (int i = 0; i < value.values().size(); i++) {
            LeafBits.write(cells.get(i), value.values().get(i), fixed, 0);
        }
        out.writeBytes(fixed);
        for (Decoded.Tail member : value.tail()) {
            if (member instanceof Decoded.Tail.Part part) {
                write(part.value(), out);
            } else if (member instanceof Decoded.Tail.Elements array) {
                array.elements().forEach(e -> write(e, out));
                out.writeBytes(array.rest().toBytes());
            }
        }
        out.writeBytes(value.rest().toBytes());
    }
}
