package org.vtck.spec.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeysTest {
    private final Keys keys = new Keys();

    @Test
    void two_equal_keys_of_sure_elements_are_a_violation_however_many_are_unknown() {
        keys.start().add(Truths.TRUE, true, 7);
        keys.add(Truths.UNKNOWN, false, 0);
        keys.add(Truths.TRUE, true, 7);
        assertThat(keys.distinct(false)).isEqualTo(Truths.FALSE);
    }

    @Test
    void an_element_that_may_not_count_leaves_a_clash_open() {
        keys.start().add(Truths.TRUE, true, 7);
        keys.add(Truths.UNKNOWN, true, 7);
        assertThat(keys.distinct(true)).isEqualTo(Truths.UNKNOWN);
    }

    @Test
    void nothing_at_all_is_vacuous_and_nothing_so_far_unknown() {
        assertThat(keys.start().distinct(true)).isEqualTo(Truths.VACUOUS);
        assertThat(keys.start().distinct(false)).isEqualTo(Truths.UNKNOWN);
    }

    @Test
    void one_unknown_key_alone_clashes_with_nothing() {
        keys.start().add(Truths.TRUE, false, 0);
        assertThat(keys.distinct(true)).isEqualTo(Truths.TRUE);
    }
}
