package org.vtck.spec.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vtck.spec.interpret.Truth;

/** The numbers of generated code mean what the interpreter's truths mean. */
class TruthsTest {
    @Test
    void every_operation_gives_what_the_interpreter_gives() {
        for (Truth left : Truth.values()) {
            int a = left.ordinal();
            assertThat(Truths.not(a)).isEqualTo(left.not().ordinal());
            assertThat(Truths.plain(a)).isEqualTo(left.plain().ordinal());
            for (Truth right : Truth.values()) {
                int b = right.ordinal();
                assertThat(Truths.and(a, b))
                        .as(left + " && " + right)
                        .isEqualTo(left.and(right).ordinal());
                assertThat(Truths.or(a, b))
                        .as(left + " || " + right)
                        .isEqualTo(left.or(right).ordinal());
                assertThat(Truths.implies(a, b))
                        .as(left + " => " + right)
                        .isEqualTo(left.implies(right).ordinal());
            }
        }
    }

    @Test
    void the_numbers_are_in_the_order_of_the_interpreters_truths() {
        assertThat(new int[] {Truths.FALSE, Truths.UNKNOWN, Truths.VACUOUS, Truths.TRUE})
                .containsExactly(
                        Truth.FALSE.ordinal(), Truth.UNKNOWN.ordinal(), Truth.VACUOUS.ordinal(), Truth.TRUE.ordinal());
    }

    @Test
    void bounds_are_unsigned_and_belong_to_the_range() {
        assertThat(Truths.within(-1, 5, -1)).isTrue();
        assertThat(Truths.within(5, 5, 5)).isTrue();
        assertThat(Truths.within(4, 5, 7)).isFalse();
        assertThat(Truths.within(8, 5, 7)).isFalse();
    }
}
