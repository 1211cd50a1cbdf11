package org.vtck.spec.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FunctionIndexTest {
    private final FunctionIndex index = new FunctionIndex();

    private List<Integer> selected(int count) {
        List<Integer> functions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            functions.add(index.selected(i));
        }
        return functions;
    }

    @Test
    void a_key_selects_its_functions_and_those_whose_key_is_not_known() {
        assertThat(index.isStale(1, 4)).isTrue();
        index.add(0, 10);
        index.addAlways(1);
        index.add(2, 11);
        index.add(3, 10);
        assertThat(selected(index.select(10))).contains(0, 1, 3).doesNotHaveDuplicates();
        assertThat(selected(index.select(99))).contains(1);
        assertThat(selected(index.selectAll())).containsExactlyInAnyOrder(0, 1, 2, 3);
    }

    @Test
    void a_new_turn_starts_empty() {
        assertThat(index.isStale(1, 2)).isTrue();
        index.add(0, 5);
        assertThat(index.isStale(1, 2)).isFalse();
        assertThat(index.isStale(2, 2)).isTrue();
        assertThat(selected(index.selectAll())).isEmpty();
    }
}
