package org.vtck.conformance.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.vtck.spec.interpret.codec.Codec;
import org.vtck.spec.interpret.codec.Decoded;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Structure;

/** Every structure of the shipped sources, reserved bits and padding included. */
class RoundTripProperties {
    private static final SpecModel MODEL = Shipped.model();

    @Provide
    static Arbitrary<Structure> structures() {
        return Arbitraries.of(MODEL.structures());
    }

    /** An instance of exactly the fixed part's size: every cell has a value. */
    private static byte[] whole(Layout layout, byte[] bytes) {
        return java.util.Arrays.copyOf(bytes, layout.fixedBytes());
    }

    @Property(tries = 5000)
    void encoding_what_was_decoded_gives_the_same_bytes(
            @ForAll("structures") Structure structure, @ForAll @Size(max = 300) byte[] bytes) {
        Decoded value = Codec.of(Layouts.of(structure)).decode(bytes);
        assertThat(Codec.encode(value)).as(sample(structure, bytes)).isEqualTo(bytes);
    }

    @Property(tries = 5000)
    void decoding_what_was_encoded_gives_the_same_value(
            @ForAll("structures") Structure structure, @ForAll @Size(300) byte[] bytes) {
        Layout layout = Layouts.of(structure);
        Decoded value = Codec.of(layout).decode(whole(layout, bytes));
        assertThat(value.values()).as(sample(structure, bytes)).hasSameSizeAs(layout.cells());
        assertThat(Codec.of(layout).decode(Codec.encode(value)))
                .as(sample(structure, bytes))
                .isEqualTo(value);
    }

    @Property(tries = 2000)
    void a_leaf_has_a_value_exactly_if_it_lies_inside_the_instance(
            @ForAll("structures") Structure structure, @ForAll @Size(max = 80) byte[] bytes) {
        Layout layout = Layouts.of(structure);
        Decoded value = Codec.of(layout).decode(bytes);
        for (Leaf leaf : layout.leaves()) {
            assertThat(value.value(leaf).isPresent())
                    .as(leaf.path() + " of " + sample(structure, bytes))
                    .isEqualTo(leaf.offset() + leaf.bytes() <= bytes.length);
        }
    }

    @Property(tries = 500)
    void the_cells_cover_every_bit_once(@ForAll("structures") Structure structure) {
        Layout layout = Layouts.of(structure);
        List<Leaf> cells = layout.cells();
        boolean[] covered = new boolean[8 * layout.fixedBytes()];
        for (Leaf cell : cells) {
            for (int bit = cell.low(); bit < cell.low() + cell.width(); bit++) {
                int at = 8 * cell.offset() + bit;
                assertThat(covered[at]).as(structure.name() + " bit " + at).isFalse();
                covered[at] = true;
            }
        }
        for (int at = 0; at < covered.length; at++) {
            assertThat(covered[at]).as(structure.name() + " bit " + at).isTrue();
        }
    }

    private static String sample(Structure structure, byte[] bytes) {
        return String.format(
                Locale.ROOT,
                "%s of %s",
                structure.name(),
                HexFormat.ofDelimiter(" ").formatHex(bytes));
    }
}
