package org.vtck.spec.interpret.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vtck.spec.interpret.SmallModel.array;
import static org.vtck.spec.interpret.SmallModel.be32;
import static org.vtck.spec.interpret.SmallModel.bit;
import static org.vtck.spec.interpret.SmallModel.bits;
import static org.vtck.spec.interpret.SmallModel.le16;
import static org.vtck.spec.interpret.SmallModel.leaf;
import static org.vtck.spec.interpret.SmallModel.structure;
import static org.vtck.spec.interpret.SmallModel.u8;

import org.junit.jupiter.api.Test;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.ByteOrder;
import org.vtck.spec.model.FieldType;
import org.vtck.spec.model.Home;
import org.vtck.spec.model.Length;
import org.vtck.spec.model.Structure;
import org.vtck.spec.subject.ConfigSpace;

class CodecTest {
    private static final FieldType BYTE = new FieldType.Scalar(1, ByteOrder.LITTLE);

    @Test
    void byte_order_is_that_of_the_field() {
        Structure s = structure("s", new Home.Plain(), le16("a"), be32("b"));
        Decoded decoded = Codec.of(Layouts.of(s)).decode(new byte[] {1, 2, 3, 4, 5, 6});
        assertThat(decoded.value(leaf(s, "a"))).hasValue(0x0201);
        assertThat(decoded.value(leaf(s, "b"))).hasValue(0x03040506);
    }

    @Test
    void the_first_bit_field_is_the_least_significant() {
        Structure s = structure("s", new Home.Plain(), bits("w", 2, bit("low", 0, 15), bit("top", 15, 1)));
        Decoded decoded = Codec.of(Layouts.of(s)).decode(new byte[] {0x34, (byte) 0x92});
        assertThat(decoded.value(leaf(s, "w.low"))).hasValue(0x1234);
        assertThat(decoded.value(leaf(s, "w.top"))).hasValue(1);
    }

    @Test
    void members_after_an_open_array_are_found_from_the_end() {
        Structure s = structure("s", new Home.Plain(), u8("a"), array("data", BYTE, new Length.Open()), le16("crc"));
        Decoded decoded = Codec.of(Layouts.of(s)).decode(new byte[] {1, 10, 11, 12, 0x34, 0x12});
        Decoded.Tail.Elements data = (Decoded.Tail.Elements) decoded.tail().get(0);
        Decoded.Tail.Part crc = (Decoded.Tail.Part) decoded.tail().get(1);
        assertThat(data.elements()).hasSize(3);
        assertThat(crc.value().values()).containsExactly(0x1234L);
    }

    @Test
    void part_of_a_word_is_kept_though_its_field_is_absent() {
        Structure s = structure("s", new Home.Plain(), u8("a"), be32("b"));
        Decoded decoded = Codec.of(Layouts.of(s)).decode(new byte[] {1, 2, 3});
        assertThat(decoded.state(leaf(s, "b"))).isEqualTo(Decoded.State.ABSENT);
        assertThat(decoded.rest()).isEqualTo(Octets.of((byte) 2, (byte) 3));
    }

    @Test
    void a_field_whose_bytes_are_not_known_is_unknown_and_not_absent() {
        Structure s = structure("s", new Home.Plain(), u8("a"), be32("b"));
        Decoded decoded = Codec.of(Layouts.of(s)).decode(ConfigSpace.of(new byte[] {1, 2, 3}), 0, 5);
        assertThat(decoded.state(leaf(s, "b"))).isEqualTo(Decoded.State.UNKNOWN);
    }

    @Test
    void writing_a_leaf_leaves_its_neighbours_alone() {
        Structure s = structure("s", new Home.Plain(), bits("w", 2, bit("low", 0, 4), bit("top", 12, 4)));
        byte[] bytes = {(byte) 0xff, (byte) 0xff};
        LeafBits.write(leaf(s, "w.top"), 5, bytes, 0);
        assertThat(bytes).containsExactly(0xff, 0x5f);
        assertThatThrownBy(() -> LeafBits.write(leaf(s, "w.top"), 16, bytes, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("w.top has 4 bits; 0x10 does not fit");
    }
}
