package org.vtck.conformance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.vtck.conformance.failover.Invariant;
import org.vtck.conformance.failover.Rule;
import org.vtck.conformance.pairing.Machines;

/** The life of a pair keeps its invariants because of its rules, and each rule is needed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FailoverProofTest {
    private final FailoverModel model = FailoverModel.shipped();
    private List<Weakening> weakenings = List.of();

    @BeforeAll
    void weaken() {
        weakenings = Arrays.stream(Rule.values()).parallel().map(Weakening::of).toList();
    }

    @Test
    void rules_are_called_the_same_in_java_and_in_alloy() {
        assertThat(model.rules()).isEqualTo(words(Arrays.stream(Rule.values()).map(Rule::name)));
        assertThat(model.predicates())
                .containsAll(words(Arrays.stream(Rule.values()).map(Rule::word)));
    }

    @Test
    void invariants_are_called_the_same_in_java_and_in_alloy() {
        assertThat(model.assertions())
                .isEqualTo(words(Arrays.stream(Invariant.values()).map(Invariant::word)));
    }

    @Test
    void with_all_rules_on_every_invariant_holds_after_any_number_of_actions() {
        assertThat(Induction.kept(model)).containsExactly(Invariant.values());
    }

    @Test
    void traces_of_eight_actions_exist_so_that_the_proofs_are_not_about_nothing() {
        assertThat(model.ask("lives and trace/last.action = MOVE and some trace/last.prev.ejected", 9)
                        .trace())
                .hasValueSatisfying(t -> assertThat(t.actions()).hasSize(8));
    }

    @Test
    void each_rule_off_breaks_some_invariant_and_each_invariant_breaks_without_some_rule() {
        assertThat(weakenings).allSatisfy(w -> assertThat(w.shortest()).isNotEmpty());
        Set<Invariant> broken =
                weakenings.stream().flatMap(w -> w.shortest().keySet().stream()).collect(Collectors.toSet());
        assertThat(broken).containsExactlyInAnyOrder(Invariant.values());
    }

    @Test
    void the_page_shows_which_rule_keeps_which_invariant() {
        String table = ProofTable.of(weakenings);
        assertThat(PageTable.of("failover-proof.md").compared(table)).isEqualTo(table);
    }

    @Test
    void every_trace_breaks_the_same_on_the_emulator_after_the_same_action() {
        Replay replay = new Replay(Machines.newest().model());
        assertThat(weakenings.stream()
                        .flatMap(w ->
                                w.traces().stream().flatMap(t -> replay.differencesWithout(w.rule(), t).stream())))
                .isEmpty();
    }

    @Test
    void no_trace_breaks_anything_on_the_emulator_with_all_rules_on() {
        Replay replay = new Replay(Machines.newest().model());
        assertThat(weakenings.stream()
                        .flatMap(w -> w.traces().stream())
                        .flatMap(t -> replay.differencesWithAllRules(t).stream()))
                .isEmpty();
    }

    private static Set<String> words(Stream<String> words) {
        return words.collect(Collectors.toCollection(TreeSet::new));
    }
}
