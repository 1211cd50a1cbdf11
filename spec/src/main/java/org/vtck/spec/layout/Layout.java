package org.vtck.spec.layout;

import java.util.List;
import java.util.Optional;
import org.vtck.spec.model.Field;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.Structure;

/**
 * Where everything of a structure is.
 *
 * <p>The fixed part (all members before the first of variable length) has leaves at constant offsets. A structure with members
 * of variable length has a tail.
 *
 * @param leaves every named leaf of the fixed part, in source order; those of a union's alternatives share bits
 * @param cells every bit of the fixed part exactly once, in order of offset and bit: the leaves, padding included, and for a
 *     union its bytes ({@code ~union_<offset>[n]}); this is what decoding gives and encoding takes
 * @param fixedBytes size of the fixed part in bytes
 * @param tail members from the first of variable length on, in order
 */
public record Layout(Structure structure, List<Leaf> leaves, List<Leaf> cells, int fixedBytes, List<Field> tail) {
    public Layout {
        leaves = List.copyOf(leaves);
        cells = List.copyOf(cells);
        tail = List.copyOf(tail);
    }

    /** Whether every instance has the same size. */
    public boolean isFixed() {
        return tail.isEmpty();
    }

    /** The leaf of a dotted path in the fixed part. */
    public Optional<Leaf> leaf(String path) {
        return leaves.stream().filter(l -> l.path().equals(path)).findFirst();
    }

    /** The leaf that holds the length of the instance. */
    public Optional<Leaf> totalLength() {
        return leaves.stream().filter(l -> l.traits().totalLength()).findFirst();
    }
}
