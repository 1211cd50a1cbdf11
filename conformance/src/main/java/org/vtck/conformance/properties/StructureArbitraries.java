package org.vtck.conformance.properties;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.vtck.spec.interpret.codec.LeafBits;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.Access;
import org.vtck.spec.model.Enumeration;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Structure;

/**
 * Arbitrary bytes of a structure, derived from the model: a vendor's own property tests ask for the bytes of a capability and
 * hand them to their code. All shrink towards small values.
 *
 * <p>Bytes have the size of the structure's fixed part, followed by up to {@value #MOST_TAIL} bytes where it has members of
 * variable length.
 */
public final class StructureArbitraries {
    /** Bytes that members of variable length take at most. */
    public static final int MOST_TAIL = 16;

    private final SpecModel model;

    private StructureArbitraries(SpecModel model) {
        this.model = model;
    }

    /** Arbitraries over the structures of a model. */
    public static StructureArbitraries of(SpecModel model) {
        return new StructureArbitraries(model);
    }

    /**
     * Instances as a source would call good: {@code @value} fields hold their value, {@code @enum} fields a named one, reserved
     * bits 0, the field that holds the length the length; everything else anything that fits.
     */
    public Arbitrary<byte[]> valid(Structure structure) {
        return bytes(structure, this::good);
    }

    /** As {@link #valid}, but everything that may be anything is at an end of its range or beside one, or a single bit. */
    public Arbitrary<byte[]> boundary(Structure structure) {
        return bytes(structure, leaf -> isFree(leaf) ? edges(leaf) : good(leaf));
    }

    /** A valid instance with one to eight bits turned over, wherever they are. */
    public Arbitrary<byte[]> mutated(Structure structure) {
        Arbitrary<List<Integer>> places =
                Arbitraries.integers().between(0, 0x7fff).list().ofMinSize(1).ofMaxSize(8);
        return Combinators.combine(valid(structure), places).as((bytes, turned) -> {
            byte[] mutant = bytes.clone();
            for (int place :
                    turned.stream().map(p -> p % (8 * mutant.length)).distinct().toList()) {
                mutant[place / 8] = (byte) (mutant[place / 8] ^ (1 << (place % 8)));
            }
            return mutant;
        });
    }

    private interface Values {
        Arbitrary<Long> of(Leaf leaf);
    }

    private Arbitrary<byte[]> bytes(Structure structure, Values values) {
        Layout layout = Layouts.of(structure);
        List<Arbitrary<Long>> cells = new ArrayList<>();
        layout.cells().forEach(leaf -> cells.add(values.of(leaf)));
        Arbitrary<byte[]> tail = Arbitraries.bytes().array(byte[].class).ofMaxSize(layout.isFixed() ? 0 : MOST_TAIL);
        return Combinators.combine(Combinators.combine(cells).as(List::copyOf), tail)
                .as((numbers, rest) -> written(layout, numbers, rest));
    }

    private static byte[] written(Layout layout, List<Long> numbers, byte[] rest) {
        byte[] bytes = new byte[layout.fixedBytes() + rest.length];
        for (int i = 0; i < numbers.size(); i++) {
            LeafBits.write(layout.cells().get(i), numbers.get(i), bytes, 0);
        }
        System.arraycopy(rest, 0, bytes, layout.fixedBytes(), rest.length);
        layout.totalLength().ifPresent(leaf -> LeafBits.write(leaf, bytes.length, bytes, 0));
        return bytes;
    }

    private Arbitrary<Long> good(Leaf leaf) {
        if (leaf.traits().value().isPresent()) {
            return Arbitraries.just(leaf.traits().value().getAsLong());
        } else if (isReserved(leaf)) {
            return Arbitraries.just(0L);
        }
        return leaf.traits()
                .enumeration()
                .flatMap(model::enumeration)
                .map(e -> Arbitraries.of(named(e, leaf)))
                .orElseGet(() -> anything(leaf));
    }

    private static List<Long> named(Enumeration enumeration, Leaf leaf) {
        return enumeration.constants().stream()
                .map(Enumeration.Constant::value)
                .filter(v -> Long.compareUnsigned(v, leaf.most()) <= 0)
                .distinct()
                .toList();
    }

    private static Arbitrary<Long> anything(Leaf leaf) {
        return leaf.width() == 64 ? Arbitraries.longs() : Arbitraries.longs().between(0, leaf.most());
    }

    /** 0, 1, the largest and the one before it, the middle and its neighbour, and each single bit. */
    private static Arbitrary<Long> edges(Leaf leaf) {
        List<Long> edges = new ArrayList<>(List.of(0L, leaf.most(), leaf.most() - 1, leaf.most() >>> 1));
        for (int bit = 0; bit < leaf.width(); bit++) {
            edges.add(1L << bit);
        }
        return Arbitraries.of(
                edges.stream().map(v -> v & leaf.most()).distinct().toList());
    }

    private static boolean isFree(Leaf leaf) {
        return leaf.traits().value().isEmpty() && leaf.traits().enumeration().isEmpty() && !isReserved(leaf);
    }

    private static boolean isReserved(Leaf leaf) {
        return leaf.isPadding() || leaf.traits().access() == Access.RESERVED;
    }
}
