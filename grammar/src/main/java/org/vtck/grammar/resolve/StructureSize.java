package org.vtck.grammar.resolve;

import java.util.stream.LongStream;
import org.vtck.spec.model.FieldType;
import org.vtck.spec.model.Length;
import org.vtck.spec.model.Structure;

/** How large structures may be, so that their layouts can be written down. */
final class StructureSize {
    /** Most bytes of one structure: four times a configuration space. */
    static final long MOST_BYTES = 0x4000;

    /** Most members of one structure. */
    static final int MOST_MEMBERS = 4096;

    /** Deepest nesting of structures, those without a name included. */
    static final int DEEPEST = 10;

    private StructureSize() {}

    /** Bytes of the fixed part of a type; a number above the limit may be any such number. */
    static long of(FieldType type) {
        return type.match(
                scalar -> (long) scalar.bytes(),
                bits -> (long) bits.word().bytes(),
                nested -> of(nested.structure()),
                array -> array.length() instanceof Length.Fixed fixed
                        ? Math.min(MOST_BYTES + 1, of(array.element())) * fixed.elements()
                        : 0L);
    }

    private static long of(Structure structure) {
        LongStream sizes = structure.fields().stream().mapToLong(f -> of(f.type()));
        long size = structure.kind() == Structure.Kind.UNION ? sizes.max().orElse(0) : sizes.sum();
        return Math.max(1, size); // many empty structures are many, too
    }

    /** How many structures are inside each other. */
    static int depth(FieldType type) {
        return type.match(
                scalar -> 0,
                bits -> 0,
                nested -> 1
                        + nested.structure().fields().stream()
                                .mapToInt(f -> depth(f.type()))
                                .max()
                                .orElse(0),
                array -> depth(array.element()));
    }
}
