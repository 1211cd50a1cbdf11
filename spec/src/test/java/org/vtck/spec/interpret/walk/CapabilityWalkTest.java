package org.vtck.spec.interpret.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vtck.spec.interpret.SmallModel.HEADER;
import static org.vtck.spec.interpret.SmallModel.LIST;
import static org.vtck.spec.interpret.SmallModel.LONG;
import static org.vtck.spec.interpret.SmallModel.leaf;
import static org.vtck.spec.interpret.SmallModel.twoWidgets;

import org.junit.jupiter.api.Test;
import org.vtck.spec.subject.ConfigSpace;

class CapabilityWalkTest {
    private static final Start POINTER = new Start.Pointer(leaf(HEADER, "capabilities_pointer"));

    private static CapabilityWalk walk(byte[] bytes) {
        return CapabilityWalk.of(LIST, POINTER, ConfigSpace.of(bytes));
    }

    @Test
    void a_walk_meets_the_entries_in_order_and_ends_at_the_end_value() {
        CapabilityWalk walk = walk(twoWidgets());
        assertThat(walk.entries()).extracting(Entry::at).containsExactly(0x40, 0x50);
        assertThat(walk.links()).extracting(Link::at).containsExactly(0x34, 0x41, 0x51);
        assertThat(walk.links().get(2).isEnd()).isTrue();
        assertThat(walk.links().get(0).isFirst()).isTrue();
        assertThat(walk.cut()).isEmpty();
    }

    @Test
    void a_list_that_points_back_ends_at_the_revisit() {
        byte[] bytes = twoWidgets();
        bytes[0x51] = 0x40;
        CapabilityWalk walk = walk(bytes);
        assertThat(walk.entries()).hasSize(2);
        assertThat(walk.links()).last().matches(Link::revisits);
    }

    @Test
    void a_target_below_the_range_is_read_no_further() {
        byte[] bytes = twoWidgets();
        bytes[0x41] = 0x10;
        CapabilityWalk walk = walk(bytes);
        assertThat(walk.entries()).hasSize(1);
        assertThat(walk.links()).last().matches(l -> !l.inRange());
    }

    @Test
    void the_bits_outside_the_mask_do_not_count_but_are_reported() {
        byte[] bytes = twoWidgets();
        bytes[0x41] = 0x53;
        CapabilityWalk walk = walk(bytes);
        assertThat(walk.entries()).hasSize(2);
        assertThat(walk.links().get(1).value()).hasValue(0x53);
        assertThat(walk.links().get(1).target()).hasValue(0x50);
    }

    @Test
    void the_broken_id_ends_the_walk() {
        byte[] bytes = twoWidgets();
        bytes[0x50] = (byte) 0xff;
        CapabilityWalk walk = walk(bytes);
        assertThat(walk.entries()).last().matches(Entry::broken);
        assertThat(walk.links()).hasSize(2);
    }

    @Test
    void an_entry_beyond_the_known_bytes_cuts_the_walk_and_says_where() {
        CapabilityWalk walk = walk(java.util.Arrays.copyOf(twoWidgets(), 64));
        assertThat(walk.entries()).extracting(Entry::id).containsExactly(java.util.OptionalInt.empty());
        assertThat(walk.cut()).contains("byte 0x40 is not known (64 bytes are)");
    }

    @Test
    void an_empty_list_with_a_fixed_head_has_neither_entries_nor_doubt() {
        byte[] zeros = new byte[4096];
        byte[] ones = new byte[4096];
        java.util.Arrays.fill(ones, (byte) 0xff);
        for (byte[] bytes : java.util.List.of(zeros, ones)) {
            CapabilityWalk walk = CapabilityWalk.of(LONG, new Start.Fixed(0x100), ConfigSpace.of(bytes));
            assertThat(walk.entries()).isEmpty();
            assertThat(walk.links()).isEmpty();
            assertThat(walk.cut()).isEmpty();
        }
    }

    @Test
    void a_fixed_head_is_an_entry_and_its_next_pointer_the_first_link() {
        byte[] bytes = new byte[4096];
        bytes[0x100] = 7;
        bytes[0x103] = 0x20;
        bytes[0x200] = 8;
        CapabilityWalk walk = CapabilityWalk.of(LONG, new Start.Fixed(0x100), ConfigSpace.of(bytes));
        assertThat(walk.entries()).extracting(Entry::at).containsExactly(0x100, 0x200);
        assertThat(walk.links()).extracting(Link::at).containsExactly(0x102, 0x202);
        assertThat(walk.links()).noneMatch(Link::isFirst);
    }
}
