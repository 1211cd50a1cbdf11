package org.vtck.spec.model;

import java.util.List;
import java.util.function.Function;

/** The type of a structure's member. */
public sealed interface FieldType {
    /** An integer of 1, 2, 4 or 8 bytes. */
    record Scalar(int bytes, ByteOrder order) implements FieldType {}

    /** An integer cut into bit-fields, least significant first; bits that none names are padding. */
    record Bits(Scalar word, List<BitField> fields) implements FieldType {
        public Bits {
            fields = List.copyOf(fields);
        }
    }

    /** A structure or union by value. */
    record Nested(Structure structure) implements FieldType {}

    /** Elements of one type in a row. */
    record Array(FieldType element, Length length) implements FieldType {}

    /** Calls the function for this case. */
    default <R> R match(
            Function<Scalar, R> scalar, Function<Bits, R> bits, Function<Nested, R> nested, Function<Array, R> array) {
        if (this instanceof Scalar s) {
            return scalar.apply(s);
        } else if (this instanceof Bits b) {
            return bits.apply(b);
        } else if (this instanceof Nested n) {
            return nested.apply(n);
        }
        return array.apply((Array) this);
    }
}
