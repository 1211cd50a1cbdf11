package org.vtck.spec.interpret.codec;

import java.util.List;
import java.util.OptionalLong;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.model.Leaf;

/**
 * An instance of a structure as a value. It holds every bit that is known of the instance exactly once, reserved bits and padding
 * included.
 *
 * @param length bytes of the instance
 * @param values of the first cells of the layout: those whose word is known and lies inside the instance, unsigned
 * @param tail members of variable length and those after them; empty unless the whole fixed part is in {@code values}
 * @param rest known bytes of the instance that belong to none of the above: part of a word, or more than the layout has
 */
public record Decoded(Layout layout, int length, List<Long> values, List<Tail> tail, Octets rest) {
    public Decoded {
        values = List.copyOf(values);
        tail = List.copyOf(tail);
    }

    /** A member from the first one of variable length on. */
    public sealed interface Tail {
        String name();

        /** A member that is one thing: of fixed size, or a structure with a tail of its own. */
        record Part(String name, Decoded value) implements Tail {}

        /**
         * An array.
         *
         * @param elements those that are whole and known
         * @param rest known bytes of the array after them, too few for one more
         */
        record Elements(String name, List<Decoded> elements, Octets rest) implements Tail {
            public Elements {
                elements = List.copyOf(elements);
            }
        }
    }

    /** What there is to say of a leaf. */
    public enum State {
        /** The leaf has a value. */
        VALUE,
        /** The leaf's word does not lie inside the instance. */
        ABSENT,
        /** The leaf is inside the instance, but its bytes are not known. */
        UNKNOWN
    }

    /** Whether a leaf of the layout has a value; a union's alternative has one when all its bytes have. */
    public State state(Leaf leaf) {
        if (leaf.offset() + leaf.bytes() > length) {
            return State.ABSENT;
        }
        return value(leaf).isPresent() ? State.VALUE : State.UNKNOWN;
    }

    /** The value of a leaf of the layout, in a union of any alternative; empty when it is absent or unknown. */
    public OptionalLong value(Leaf leaf) {
        int cell = layout.cells().indexOf(leaf);
        if (cell >= 0) {
            return cell < values.size() ? OptionalLong.of(values.get(cell)) : OptionalLong.empty();
        }
        byte[] bytes = Codec.encode(this);
        return leaf.offset() + leaf.bytes() <= bytes.length
                ? OptionalLong.of(LeafBits.read(leaf, bytes, 0))
                : OptionalLong.empty();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(layout.structure().name())
                .append(" of ")
                .append(length)
                .append(" bytes {");
        for (int i = 0; i < values.size(); i++) {
            text.append(' ').append(layout.cells().get(i).path());
            text.append("=0x").append(Long.toHexString(values.get(i)));
        }
        return text.append(" tail=")
                .append(tail)
                .append(" rest=")
                .append(rest)
                .append(" }")
                .toString();
    }
}
