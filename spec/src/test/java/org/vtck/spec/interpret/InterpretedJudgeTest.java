package org.vtck.spec.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vtck.spec.interpret.SmallModel.GADGET;
import static org.vtck.spec.interpret.SmallModel.HERE;
import static org.vtck.spec.interpret.SmallModel.LIST;
import static org.vtck.spec.interpret.SmallModel.OTHER;
import static org.vtck.spec.interpret.SmallModel.SECRET;
import static org.vtck.spec.interpret.SmallModel.TRUE;
import static org.vtck.spec.interpret.SmallModel.WIDGET;
import static org.vtck.spec.interpret.SmallModel.and;
import static org.vtck.spec.interpret.SmallModel.binary;
import static org.vtck.spec.interpret.SmallModel.clause;
import static org.vtck.spec.interpret.SmallModel.each;
import static org.vtck.spec.interpret.SmallModel.equal;
import static org.vtck.spec.interpret.SmallModel.forEach;
import static org.vtck.spec.interpret.SmallModel.has;
import static org.vtck.spec.interpret.SmallModel.header;
import static org.vtck.spec.interpret.SmallModel.leaf;
import static org.vtck.spec.interpret.SmallModel.machine;
import static org.vtck.spec.interpret.SmallModel.must;
import static org.vtck.spec.interpret.SmallModel.number;
import static org.vtck.spec.interpret.SmallModel.of;
import static org.vtck.spec.interpret.SmallModel.quantified;
import static org.vtck.spec.interpret.SmallModel.topologyClause;
import static org.vtck.spec.interpret.SmallModel.twoWidgets;
import static org.vtck.spec.interpret.SmallModel.widget;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vtck.spec.model.Attribute;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.Domain;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Obligation;
import org.vtck.spec.model.Operator;
import org.vtck.spec.model.Quantifier;
import org.vtck.spec.model.Scope;
import org.vtck.spec.model.Variable;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.verdict.Evidence;
import org.vtck.spec.verdict.Outcome;
import org.vtck.spec.verdict.Verdict;

class InterpretedJudgeTest {
    private static final Variable W = each("w", WIDGET, 0);
    private static final Variable G = each("g", GADGET, 1);
    private static final Expr SMALL_VALUE = binary(Operator.LESS, of(W, "value"), number(6));

    private static Verdict verdict(Clause clause, byte... bytes) {
        return verdict(clause, Set.of(), machine(bytes));
    }

    private static Verdict verdict(Clause clause, Set<String> chosen, Machine machine) {
        InterpretedJudge judge =
                InterpretedJudge.of(new SmallModel().with(clause).model(), chosen);
        byte[] outcomes = new byte[1];
        judge.judgeFunction(machine, machine.functions().get(0), outcomes);
        Verdict verdict = judge.explain(clause, machine, machine.functions().get(0));
        assertThat(outcomes[0]).isEqualTo((byte) verdict.outcome().ordinal());
        return verdict;
    }

    @Test
    void a_pass_names_the_bytes_that_were_read() {
        Verdict verdict = verdict(must("m", equal(header("vendor_id"), number(0x1234))), twoWidgets());
        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.evidence())
                .containsExactly(new Evidence(
                        "",
                        "header.vendor_id == 0x1234",
                        "header.vendor_id = 0x1234",
                        List.of(new Evidence.Range("", 0, 2))));
    }

    @Test
    void a_failure_lists_the_instances_that_violate_and_what_they_read() {
        Clause clause = must("m", forEach(W, and(equal(of(W, "len"), number(8)), SMALL_VALUE)));
        Verdict verdict = verdict(clause, twoWidgets());
        assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(verdict.evidence())
                .containsExactly(new Evidence(
                        "widget at 0x50", "w.value < 6", "value = 6", List.of(new Evidence.Range("", 0x54, 4))));
    }

    @Test
    void for_each_over_nothing_is_not_applicable() {
        Verdict verdict = verdict(must("m", forEach(G, TRUE)), twoWidgets());
        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(verdict.note()).isEqualTo("there is nothing that the clause speaks of");
    }

    @Test
    void one_part_that_speaks_of_something_makes_a_conjunction_applicable() {
        Clause clause = must("m", and(forEach(G, TRUE), forEach(W, TRUE)));
        assertThat(verdict(clause, twoWidgets()).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void a_nested_for_each_that_is_always_over_nothing_is_not_applicable() {
        Clause clause = must("m", forEach(W, forEach(G, TRUE)));
        assertThat(verdict(clause, twoWidgets()).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void an_unknown_byte_makes_a_clause_inconclusive_unless_the_rest_decides() {
        byte[] cut = Arrays.copyOf(twoWidgets(), 0x54);
        Verdict open = verdict(must("m", forEach(W, SMALL_VALUE)), cut);
        assertThat(open.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(open.note()).isEqualTo("value: bytes 0x54..0x57 are not known (84 bytes are)");
        Expr tiny = binary(Operator.LESS, of(W, "value"), number(2));
        assertThat(verdict(must("m", forEach(W, tiny)), cut).outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void a_list_that_leaves_the_known_bytes_leaves_existence_open() {
        byte[] cut = Arrays.copyOf(twoWidgets(), 64);
        Verdict verdict = verdict(must("m", has(WIDGET)), cut);
        assertThat(verdict.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(verdict.note()).isEqualTo("byte 0x40 is not known (64 bytes are)");
        assertThat(verdict(must("m", forEach(W, TRUE)), cut).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void a_field_beyond_the_instance_is_absent_and_decides_nothing() {
        byte[] bytes = twoWidgets();
        bytes[0x42] = 6;
        bytes[0x52] = 6;
        Verdict verdict = verdict(must("m", forEach(W, SMALL_VALUE)), bytes);
        assertThat(verdict.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(verdict.note()).startsWith("value of widget at 0x40 is absent (the instance has 6 bytes)");
        Expr present = new Expr.Present(W, leaf(WIDGET, "value"), HERE);
        assertThat(verdict(must("m", forEach(W, present)), bytes).outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void the_length_itself_can_be_judged_however_short_it_says_the_instance_is() {
        Clause clause = must("m", forEach(W, binary(Operator.GREATER_OR_EQUAL, of(W, "len"), number(8))));
        for (int length = 0; length < 8; length++) {
            byte[] bytes = twoWidgets();
            bytes[0x42] = (byte) length;
            assertThat(verdict(clause, bytes).outcome()).isEqualTo(Outcome.FAIL);
        }
    }

    @Test
    void what_is_missing_is_answered_with_what_there_is() {
        Verdict verdict = verdict(must("m", quantified(Quantifier.AT_LEAST_ONE, G, TRUE, TRUE)), twoWidgets());
        assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
        Evidence evidence = verdict.evidence().get(0);
        assertThat(evidence.expected()).isEqualTo("at least one g : gadget");
        assertThat(evidence.observed()).startsWith("small list: widget (id 0x09) at 0x40, widget (id 0x09) at 0x50");
        assertThat(evidence.ranges()).contains(new Evidence.Range("", 0x34, 1));
    }

    @Test
    void elements_that_must_not_be_are_listed() {
        Verdict verdict = verdict(must("m", quantified(Quantifier.AT_MOST_ONE, W, TRUE, TRUE)), twoWidgets());
        assertThat(verdict.evidence())
                .extracting(Evidence::subject)
                .containsExactly("widget at 0x40", "widget at 0x50");
    }

    @Test
    void more_than_sixteen_violations_are_counted() {
        byte[] bytes = new byte[256];
        bytes[6] = 0x10;
        bytes[0x34] = 0x40;
        for (int at = 0x40; at < 0x100; at += 8) {
            widget(bytes, at, at + 8, 9);
        }
        Verdict verdict = verdict(must("m", forEach(W, SMALL_VALUE)), bytes);
        assertThat(verdict.evidence()).hasSize(16);
        assertThat(verdict.moreInstances()).isEqualTo(8);
    }

    @Test
    void equal_keys_are_found_with_both_places() {
        byte[] bytes = twoWidgets();
        bytes[0x54] = 5;
        Verdict verdict = verdict(must("m", new Expr.Distinct(W, TRUE, of(W, "value"), HERE)), bytes);
        assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(verdict.evidence().get(0).observed()).isEqualTo("value = 5, as in widget at 0x40");
    }

    @Test
    void the_first_false_requirement_is_the_reason_for_not_applicable() {
        Clause clause = clause(
                "m",
                Obligation.MUST,
                TRUE,
                new Scope.Requirement(TRUE, "never said"),
                new Scope.Requirement(has(GADGET), "no gadget"));
        Verdict verdict = verdict(clause, twoWidgets());
        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(verdict.note()).isEqualTo("no gadget");
    }

    @Test
    void a_permission_is_used_or_not_used() {
        assertThat(verdict(clause("m", Obligation.MAY, has(WIDGET)), twoWidgets())
                        .note())
                .isEqualTo("used");
        Verdict not = verdict(clause("m", Obligation.CAN, has(GADGET)), twoWidgets());
        assertThat(not.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(not.note()).isEqualTo("not used");
    }

    @Test
    void a_clause_that_reads_no_byte_never_passes() {
        Expr slot = new Expr.AttributeValue(Optional.empty(), Attribute.FUNCTION_SLOT, HERE);
        assertThat(verdict(must("m", equal(slot, number(3))), twoWidgets()).outcome())
                .isEqualTo(Outcome.NOT_TESTABLE);
    }

    @Test
    void an_entry_that_no_guard_accepts_goes_to_the_structure_for_the_others() {
        byte[] bytes = twoWidgets();
        bytes[0x43] = 77;
        assertThat(verdict(must("m", has(OTHER)), bytes).outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict(must("m", has(OTHER)), twoWidgets()).outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void an_entry_with_an_id_of_no_structure_is_an_unknown_capability() {
        Variable u = new Variable("u", new Domain.Unknown(LIST, Optional.empty()), 0);
        Expr atFifty = equal(new Expr.AttributeValue(Optional.of(u), Attribute.ENTRY_AT, HERE), number(0x50));
        byte[] bytes = twoWidgets();
        bytes[0x50] = 0x77;
        assertThat(verdict(must("m", forEach(u, atFifty)), bytes).outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict(must("m", forEach(u, atFifty)), twoWidgets()).outcome())
                .isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void what_belongs_to_a_profile_does_not_exist_while_the_profile_is_not_active() {
        byte[] bytes = twoWidgets();
        bytes[0x43] = 3;
        Machine captured = machine(bytes);
        assertThat(ActiveProfiles.on(new SmallModel().model(), captured, Set.of())
                        .active())
                .containsExactly("secrets");
        bytes[0x43] = 1;
        Machine without = machine(bytes);
        assertThat(ActiveProfiles.on(new SmallModel().model(), without, Set.of())
                        .active())
                .isEmpty();
        assertThat(verdict(must("m", has(SECRET)), Set.of(), captured).outcome())
                .isEqualTo(Outcome.PASS);
        assertThat(verdict(must("m", has(OTHER)), Set.of(), captured).outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void an_automatic_profile_says_why_it_is_on() {
        byte[] bytes = twoWidgets();
        bytes[0x43] = 3;
        assertThat(ActiveProfiles.on(new SmallModel().model(), machine(bytes), Set.of())
                        .notes())
                .containsExactly("profile secrets is on: of 00:03.0 it is true that has(secret)");
    }

    @Test
    void a_topology_clause_ranges_over_functions_and_names_whose_bytes_it_read() {
        Variable f = new Variable("f", new Domain.Functions(), 0);
        Expr vendor = new Expr.HeaderField(Optional.of(f), leaf(SmallModel.HEADER, "vendor_id"), HERE);
        Clause clause = topologyClause("t", forEach(f, equal(vendor, number(0x1234))));
        Machine two = new Machine(
                "two",
                Machine.Origin.CAPTURED,
                Machine.State.UNKNOWN,
                List.of(SmallModel.function(1, twoWidgets()), SmallModel.function(2, new byte[256])));
        Verdict verdict =
                InterpretedJudge.of(new SmallModel().with(clause).model()).explain(clause, two);
        assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(verdict.evidence())
                .containsExactly(new Evidence(
                        "00:02.0",
                        "f.header.vendor_id == 0x1234",
                        "header.vendor_id = 0x0000",
                        List.of(new Evidence.Range("0000:00:02.0", 0, 2))));
    }

    @Test
    void a_negated_clause_fails_where_the_clause_passes() {
        for (Expr condition : List.of(
                forEach(W, equal(of(W, "len"), number(8))),
                has(WIDGET),
                quantified(Quantifier.NO, G, TRUE, TRUE),
                and(forEach(G, TRUE), forEach(W, TRUE)),
                binary(Operator.IMPLIES, has(WIDGET), forEach(W, TRUE)),
                equal(header("vendor_id"), number(0x1234)))) {
            Clause clause = must("m", condition);
            assertThat(verdict(clause, twoWidgets()).outcome()).isEqualTo(Outcome.PASS);
            assertThat(verdict(Negation.of(clause), twoWidgets()).outcome()).isEqualTo(Outcome.FAIL);
        }
    }
}
