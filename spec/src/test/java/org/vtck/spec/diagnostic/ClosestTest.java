package org.vtck.spec.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClosestTest {
    @Test
    void inserted_deleted_and_replaced_characters_are_one_change_each() {
        assertThat(Closest.to("cap_len", List.of("cap_lens", "unlike"))).contains("cap_lens");
        assertThat(Closest.to("cap_len", List.of("cap_le", "unlike"))).contains("cap_le");
        assertThat(Closest.to("cap_len", List.of("cap-len", "unlike"))).contains("cap-len");
    }

    @Test
    void more_changes_than_a_third_of_the_name_are_too_many() {
        assertThat(Closest.to("kitten", List.of("sitten"))).contains("sitten");
        assertThat(Closest.to("kitten", List.of("sitting")))
                .as("three changes of six characters")
                .isEmpty();
        assertThat(Closest.to("", List.of("ab"))).isEmpty();
    }

    @Test
    void fewer_changes_win_wherever_the_name_stands() {
        assertThat(Closest.to("length", List.of("lenght_", "length_", "lengthen")))
                .contains("length_");
    }

    @Test
    void of_equally_close_names_the_first_in_the_order_of_strings_counts() {
        assertThat(Closest.to("bar1", List.of("bar3", "bar0", "bar2"))).contains("bar0");
        assertThat(Closest.to("bar1", List.of("bar0", "bar3"))).contains("bar0");
    }

    @Test
    void a_name_of_hostile_length_is_not_compared() {
        String longest = "a".repeat(200);
        assertThat(Closest.to(longest, List.of(longest + "b"))).contains(longest + "b");
        assertThat(Closest.to(longest + "a", List.of(longest))).isEmpty();
    }
}
