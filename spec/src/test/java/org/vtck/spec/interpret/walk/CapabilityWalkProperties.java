package org.vtck.spec.interpret.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vtck.spec.interpret.SmallModel.HEADER;
import static org.vtck.spec.interpret.SmallModel.LIST;
import static org.vtck.spec.interpret.SmallModel.LONG;
import static org.vtck.spec.interpret.SmallModel.leaf;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vtck.spec.subject.ConfigSpace;

class CapabilityWalkProperties {
    private static final List<Start> STARTS =
            List.of(new Start.Pointer(leaf(HEADER, "capabilities_pointer")), new Start.Fixed(0x100));

    /** Random bytes; many pointers; all ones; each also cut short. */
    @Provide
    static Arbitrary<byte[]> spaces() {
        return Arbitraries.longs().map(seed -> {
            Random random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(3) == 0 ? random.nextInt(4097) : 256 << (2 * random.nextInt(3))];
            random.nextBytes(bytes);
            if (random.nextInt(3) == 0) {
                // Every byte a pointer into the list: long walks and loops.
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = (byte) (0x40 + 4 * random.nextInt(48));
                }
            } else if (random.nextInt(4) == 0) {
                Arrays.fill(bytes, random.nextBoolean() ? (byte) 0xff : (byte) (4 * random.nextInt(64)));
            }
            return bytes;
        });
    }

    @Property
    void a_walk_of_any_bytes_ends_within_the_list_s_most(@ForAll("spaces") byte[] bytes) {
        ConfigSpace space = ConfigSpace.of(bytes);
        for (Start start : STARTS) {
            for (var list : List.of(LIST, LONG)) {
                CapabilityWalk walk = CapabilityWalk.of(list, start, space);
                assertThat(walk.entries()).hasSizeLessThanOrEqualTo(list.most());
                assertThat(walk.links()).hasSizeLessThanOrEqualTo(list.most() + 1);
                assertThat(walk.entries()).extracting(Entry::at).doesNotHaveDuplicates();
            }
        }
    }

    @Property
    void all_links_but_the_last_lead_to_the_next_entry(@ForAll("spaces") byte[] bytes) {
        CapabilityWalk walk = CapabilityWalk.of(LIST, STARTS.get(0), ConfigSpace.of(bytes));
        for (int i = 0; i + 1 < walk.links().size(); i++) {
            Link link = walk.links().get(i);
            assertThat(link.isEnd() || link.revisits() || !link.inRange()).isFalse();
            assertThat(link.target()).hasValue(walk.entries().get(i).at());
        }
    }

    @Property
    void knowing_more_bytes_never_takes_an_entry_away(@ForAll("spaces") byte[] bytes, @ForAll int cut) {
        byte[] some = Arrays.copyOf(bytes, Math.floorMod(cut, bytes.length + 1));
        CapabilityWalk less = CapabilityWalk.of(LIST, STARTS.get(0), ConfigSpace.of(some));
        CapabilityWalk more = CapabilityWalk.of(LIST, STARTS.get(0), ConfigSpace.of(bytes));
        assertThat(more.entries())
                .extracting(Entry::at)
                .containsAll(less.entries().stream().map(Entry::at).toList());
        if (less.cut().isEmpty()) {
            assertThat(more.entries()).isEqualTo(less.entries());
        }
    }
}
