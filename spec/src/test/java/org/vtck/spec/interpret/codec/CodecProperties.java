package org.vtck.spec.interpret.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.subject.ConfigSpace;

class CodecProperties {
    @Property
    void encoding_what_was_decoded_gives_the_same_bytes(@ForAll long layoutSeed, @ForAll @Size(max = 96) byte[] bytes) {
        for (Layout layout :
                List.of(Layouts.of(RandomLayouts.fixed(layoutSeed)), Layouts.of(RandomLayouts.variable(layoutSeed)))) {
            Decoded decoded = Codec.of(layout).decode(bytes);
            assertThat(Codec.encode(decoded)).as(RandomLayouts.text(layout)).isEqualTo(bytes);
        }
    }

    @Property
    void decoding_what_was_encoded_gives_the_same_value(@ForAll long layoutSeed, @ForAll long valueSeed) {
        Layout layout = Layouts.of(RandomLayouts.fixed(layoutSeed));
        Random random = new Random(valueSeed);
        List<Long> values = new ArrayList<>();
        for (Leaf cell : layout.cells()) {
            values.add(random.nextLong() & cell.most());
        }
        Decoded value = new Decoded(layout, layout.fixedBytes(), values, List.of(), Octets.NONE);
        assertThat(Codec.of(layout).decode(Codec.encode(value)))
                .as(RandomLayouts.text(layout))
                .isEqualTo(value);
    }

    @Property
    void decoding_is_stable_with_tails(@ForAll long layoutSeed, @ForAll @Size(max = 96) byte[] bytes) {
        Codec codec = Codec.of(Layouts.of(RandomLayouts.variable(layoutSeed)));
        Decoded decoded = codec.decode(bytes);
        assertThat(codec.decode(Codec.encode(decoded))).isEqualTo(decoded);
    }

    @Property
    void every_cell_of_a_whole_instance_is_read_once(@ForAll long layoutSeed) {
        Layout layout = Layouts.of(RandomLayouts.fixed(layoutSeed));
        long bits = layout.cells().stream().mapToLong(Leaf::width).sum();
        assertThat(bits).as(RandomLayouts.text(layout)).isEqualTo(8L * layout.fixedBytes());
    }

    @Property
    void the_known_bytes_of_a_partly_known_instance_come_back(
            @ForAll long layoutSeed,
            @ForAll @Size(max = 64) byte[] known,
            @ForAll @IntRange(max = 80) int at,
            @ForAll @IntRange(max = 80) int length) {
        Codec codec = Codec.of(Layouts.of(RandomLayouts.variable(layoutSeed)));
        byte[] encoded = Codec.encode(codec.decode(ConfigSpace.of(known), at, length));
        int end = Math.min(known.length, at + length);
        byte[] expected = at >= end ? new byte[0] : java.util.Arrays.copyOfRange(known, at, end);
        assertThat(encoded).isEqualTo(expected);
    }

    @Property
    void a_leaf_of_a_short_instance_is_absent_and_not_zero(
            @ForAll long layoutSeed, @ForAll @Size(max = 24) byte[] bytes) {
        Layout layout = Layouts.of(RandomLayouts.fixed(layoutSeed));
        Decoded decoded = Codec.of(layout).decode(bytes);
        for (Leaf leaf : layout.leaves()) {
            boolean inside = leaf.offset() + leaf.bytes() <= bytes.length;
            assertThat(decoded.state(leaf)).isEqualTo(inside ? Decoded.State.VALUE : Decoded.State.ABSENT);
            assertThat(decoded.value(leaf).isPresent()).isEqualTo(inside);
        }
    }
}
