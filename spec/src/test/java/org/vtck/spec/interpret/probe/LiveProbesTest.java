package org.vtck.spec.interpret.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.vtck.spec.interpret.probe.Answer.Kind;
import org.vtck.spec.interpret.probe.Answer.Span;
import org.vtck.spec.interpret.probe.LiveProbes.Manner;

class LiveProbesTest {
    private final FakeDevice device = new FakeDevice();
    private final LiveProbes probes = LiveProbes.by(device, Manner.WRITING);

    private static Register field(int at, int length) {
        return FakeDevice.register(at, length);
    }

    @Test
    void a_register_that_keeps_its_bits_is_read_only_and_not_writable() {
        device.bytes[8] = 0x5a;

        Answer answer = probes.readOnly(field(8, 2));

        assertThat(answer.kind()).isEqualTo(Kind.TRUE);
        assertThat(answer.said()).isEqualTo("0x005a, wrote 0xffa5, read 0x005a");
        assertThat(answer.touched()).containsExactly(new Span(8, 2));
        assertThat(probes.writable(field(8, 2)).kind()).isEqualTo(Kind.FALSE);
    }

    @Test
    void one_bit_that_takes_a_write_makes_a_register_not_read_only_and_its_value_is_put_back() {
        device.bytes[9] = 0x10;
        device.writable[9] = 0x40;

        Answer answer = probes.readOnly(field(8, 4));

        assertThat(answer.kind()).isEqualTo(Kind.FALSE);
        assertThat(answer.said()).isEqualTo("0x00001000, wrote 0xffffefff, read 0x00005000");
        assertThat(device.bytes[9]).isEqualTo((byte) 0x10);
        assertThat(probes.unrestored()).isEmpty();
    }

    @Test
    void a_register_of_which_only_some_bits_take_a_write_is_neither_writable_nor_not() {
        device.writable[8] = 0x0f;

        Answer answer = probes.writable(field(8, 1));

        assertThat(answer.kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(answer.said())
                .isEqualTo("of field only some bits take what is written: 0x00, wrote 0xff, read 0x0f");
    }

    @Test
    void a_probe_is_made_once_whoever_asks() {
        device.writable[8] = (byte) 0xff;

        probes.readOnly(field(8, 1));
        probes.readOnly(field(8, 1));
        probes.writable(field(8, 1));

        assertThat(device.story).containsExactly("r1 8", "w1 8=ff", "r1 8", "w1 8=0", "r1 8");
    }

    @Test
    void accesses_are_as_wide_as_their_place_allows_from_the_lowest_byte_on() {
        probes.readOnly(field(6, 8));

        assertThat(device.story).startsWith("r2 6", "r4 8", "r2 c", "w2 6=ffff", "w4 8=ffffffff", "w2 c=ffff");
    }

    @Test
    void bits_beside_the_field_are_written_as_they_are_and_those_that_a_1_clears_as_0() {
        device.bytes[8] = (byte) 0b1010_0001;
        device.writable[8] = 0x01;
        device.clearable[8] = (byte) 0b1010_0000;
        byte[] bits = {0x01};
        byte[] clearing = {(byte) 0b1010_0000};

        Answer answer = probes.writable(new Register(FakeDevice.ADDRESS, "field", 8, bits, clearing));

        assertThat(answer.kind()).isEqualTo(Kind.TRUE);
        assertThat(device.story).contains("w1 8=0", "w1 8=1");
        assertThat(device.bytes[8]).isEqualTo((byte) 0b1010_0001);
    }

    @Test
    void bytes_that_do_not_take_back_what_they_held_are_reported_with_the_answer_and_at_the_end() {
        device.bytes[8] = 0x11;
        device.writable[8] = (byte) 0xff;
        device.takesOneWrite = 8;

        Answer answer = probes.readOnly(field(8, 1));

        assertThat(answer.said()).isEqualTo("0x11, wrote 0xee, read 0xee, then not restored: field holds 0xee");
        assertThat(probes.unrestored())
                .extracting(Unrestored::text)
                .containsExactly("00:03.0: 1 byte at 0x08 (field) could not be restored: held 0x11, holds 0xee");
    }

    @Test
    void a_refused_write_changes_nothing_and_the_evidence_says_so() {
        device.writable[8] = (byte) 0xff;
        device.refuses = 8;

        Answer answer = probes.readOnly(field(8, 1));

        assertThat(answer.kind()).isEqualTo(Kind.TRUE);
        assertThat(answer.said()).isEqualTo("0x00, wrote 0xff (refused), read 0x00");
    }

    @Test
    void whatever_moment_the_transport_is_lost_nothing_is_judged_and_what_was_written_is_named() {
        for (int accesses = 0; accesses < 5; accesses++) {
            FakeDevice dying = new FakeDevice();
            dying.writable[8] = (byte) 0xff;
            dying.patience = accesses;
            LiveProbes some = LiveProbes.by(dying, Manner.WRITING);

            Answer answer = some.readOnly(field(8, 1));

            assertThat(answer.kind()).as("after %d accesses", accesses).isEqualTo(Kind.UNKNOWN);
            assertThat(answer.said()).isEqualTo("the transport was lost: the cable is out");
            assertThat(some.lost()).contains("the cable is out");
            assertThat(some.unrestored()).as("after %d accesses", accesses).hasSize(accesses == 0 ? 0 : 1);
        }
    }

    @Test
    void after_the_transport_is_lost_nobody_is_asked_again() {
        device.patience = 0;
        probes.readOnly(field(8, 1));
        device.patience = 100;

        assertThat(probes.readOnly(field(12, 1)).kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(device.story).isEmpty();
    }

    @Test
    void where_nothing_may_be_written_only_probes_that_read_have_an_answer() {
        LiveProbes reading = LiveProbes.by(device, Manner.READING);

        assertThat(reading.readOnly(field(8, 1)).said())
                .isEqualTo("it takes a write, and nothing may be written to this device");
        assertThat(reading.unchangedByReading(field(8, 1), new Span(8, 8)).kind())
                .isEqualTo(Kind.TRUE);
        assertThat(device.story).containsExactly("r1 8", "r4 8", "r4 c", "r1 8");
    }

    @Test
    void a_plan_lists_every_access_in_order_and_the_device_sees_no_write_and_no_read_behind_one() {
        device.bytes[8] = 0x0f;
        LiveProbes planning = LiveProbes.by(device, Manner.PLANNING);

        assertThat(planning.readOnly(field(8, 1)).kind()).isEqualTo(Kind.UNKNOWN);

        assertThat(device.story).containsExactly("r1 8");
        assertThat(planning.accesses())
                .extracting(Access::text)
                .containsExactly(
                        "00:03.0 read 1 byte at 0x08",
                        "00:03.0 write 1 byte at 0x08: 0xf0",
                        "00:03.0 read 1 byte at 0x08",
                        "00:03.0 write 1 byte at 0x08: 0x0f",
                        "00:03.0 read 1 byte at 0x08");
        assertThat(planning.unrestored()).isEmpty();
    }

    @Test
    void a_field_that_reading_changes_is_noticed() {
        device.countsReads = 9;

        Answer answer = probes.unchangedByReading(field(9, 1), new Span(8, 4));

        assertThat(answer.kind()).isEqualTo(Kind.FALSE);
        assertThat(answer.said()).isEqualTo("0x00, after a read of 4 bytes 0x02");
    }

    @Test
    void a_bit_that_is_1_has_to_be_cleared_by_a_1_and_kept_by_a_0() {
        device.bytes[8] = 0x03;
        device.clearable[8] = 0x03;
        Register register = new Register(FakeDevice.ADDRESS, "field", 8, new byte[] {3}, new byte[] {3});

        Answer answer = probes.writeOneToClear(register);

        assertThat(answer.kind()).isEqualTo(Kind.TRUE);
        assertThat(answer.said())
                .isEqualTo("0x03, wrote 0x00, read 0x03, wrote 0x03, read 0x00, then not restored: field holds 0x00");
        assertThat(probes.unrestored()).hasSize(1);
    }

    @Test
    void a_bit_that_takes_a_0_or_keeps_a_1_is_not_cleared_by_a_1_and_a_0_alone_says_nothing() {
        device.bytes[8] = 1;
        device.writable[8] = 1;
        device.bytes[9] = 1;
        byte[] one = {1};

        assertThat(probes.writeOneToClear(new Register(FakeDevice.ADDRESS, "a", 8, one, one))
                        .kind())
                .isEqualTo(Kind.FALSE);
        assertThat(probes.writeOneToClear(new Register(FakeDevice.ADDRESS, "b", 9, one, one))
                        .kind())
                .isEqualTo(Kind.FALSE);
        assertThat(probes.writeOneToClear(new Register(FakeDevice.ADDRESS, "c", 10, one, one))
                        .kind())
                .isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void the_size_of_a_bar_is_its_lowest_writable_bit_and_the_function_does_not_decode_meanwhile() {
        Arrays.fill(device.writable, 18, 24, (byte) 0xff);
        device.writable[17] = (byte) 0xc0;
        device.bytes[16] = 0x0c;
        device.bytes[4] = 0x07;
        device.writable[4] = 0x07;

        Answer answer = probes.barSize(
                field(16, 8), new Register(FakeDevice.ADDRESS, "command", 4, new byte[] {3, 0}, new byte[2]));

        assertThat(answer.value()).isEqualTo(0x4000);
        assertThat(device.story.get(1)).isEqualTo("w2 4=4");
        assertThat(device.story.subList(device.story.size() - 2, device.story.size()))
                .containsExactly("w2 4=7", "r2 4");
        assertThat(device.bytes[4]).isEqualTo((byte) 0x07);
        assertThat(device.bytes[16]).isEqualTo((byte) 0x0c);
        assertThat(probes.unrestored()).isEmpty();
    }

    @Test
    void a_bar_that_takes_no_bit_has_no_size() {
        assertThat(probes.barSize(field(16, 4), field(4, 2)).value()).isZero();
    }

    @Test
    void a_window_is_moved_read_and_moved_back_in_the_opposite_order() {
        Arrays.fill(device.writable, 20, 32, (byte) 0xff);
        device.bytes[24] = 0x66;
        device.bytes[32] = 0x77;
        Window window = new Window(field(20, 1), field(24, 4), field(28, 4), 32);

        Answer answer = probes.windowReads(window, 4, 0x12, 2);

        assertThat(answer.value()).isEqualTo(0x77);
        assertThat(device.story)
                .filteredOn(s -> s.startsWith("w"))
                .containsExactly("w1 14=4", "w4 18=12", "w4 1c=2", "w4 1c=0", "w4 18=66", "w1 14=0");
        assertThat(probes.unrestored()).isEmpty();
    }

    @Test
    void a_register_behind_a_window_is_put_back_before_the_window_is() {
        Arrays.fill(device.writable, 20, 36, (byte) 0xff);
        Window window = new Window(field(20, 1), field(24, 4), field(28, 4), 32);
        device.bytes[32] = 9;

        Answer answer = probes.windowReadsSelected(window, 4, 0x16, 2, 1, 0x16, 2);

        assertThat(answer.value()).isEqualTo(1);
        assertThat(device.story).filteredOn(s -> s.startsWith("w2 20")).containsExactly("w2 20=1", "w2 20=9");
        assertThat(device.story.subList(device.story.size() - 6, device.story.size()))
                .containsExactly("w4 1c=0", "r4 1c", "w4 18=0", "r4 18", "w1 14=0", "r1 14");
    }

    @Test
    void a_register_without_bits_is_none() {
        assertThatThrownBy(() -> new Register(FakeDevice.ADDRESS, "x", 0, new byte[1], new byte[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
