package org.vtck.spec.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vtck.spec.interpret.SmallModel.EXPRESS;
import static org.vtck.spec.interpret.SmallModel.HERE;
import static org.vtck.spec.interpret.SmallModel.LIST;
import static org.vtck.spec.interpret.SmallModel.OTHER;
import static org.vtck.spec.interpret.SmallModel.SECRET;
import static org.vtck.spec.interpret.SmallModel.TRUE;
import static org.vtck.spec.interpret.SmallModel.WIDGET;
import static org.vtck.spec.interpret.SmallModel.binary;
import static org.vtck.spec.interpret.SmallModel.each;
import static org.vtck.spec.interpret.SmallModel.forEach;
import static org.vtck.spec.interpret.SmallModel.has;
import static org.vtck.spec.interpret.SmallModel.must;
import static org.vtck.spec.interpret.SmallModel.number;
import static org.vtck.spec.interpret.SmallModel.of;
import static org.vtck.spec.interpret.SmallModel.quantified;
import static org.vtck.spec.interpret.SmallModel.twoWidgets;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vtck.spec.model.Attribute;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.Domain;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Operator;
import org.vtck.spec.model.Quantifier;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Variable;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.verdict.Outcome;
import org.vtck.spec.verdict.Verdict;

class InterpretedJudgeProperties {
    private static final Variable W = each("w", WIDGET, 0);
    private static final Variable O = each("o", OTHER, 1);
    private static final Variable L = new Variable("l", new Domain.Links(LIST, Optional.empty()), 2);
    private static final Variable E = new Variable("e", new Domain.Entries(LIST, Optional.empty()), 3);
    private static final SpecModel MODEL = new SmallModel()
            .with(
                    must("each", forEach(W, binary(Operator.LESS, of(W, "value"), number(100)))),
                    must("length", forEach(W, binary(Operator.GREATER_OR_EQUAL, of(W, "len"), number(8)))),
                    must("some", has(WIDGET)),
                    must("one", quantified(Quantifier.EXACTLY_ONE, O, TRUE, TRUE)),
                    must("few", quantified(Quantifier.AT_MOST_ONE, W, TRUE, TRUE)),
                    must("none", quantified(Quantifier.NO, each("s", SECRET, 4), TRUE, TRUE)),
                    must("express", forEach(each("x", EXPRESS, 5), TRUE)),
                    must("distinct", new Expr.Distinct(W, TRUE, of(W, "value"), HERE)),
                    must("count", binary(Operator.LESS, new Expr.Count(W, TRUE, HERE), number(3))),
                    must("revisit", forEach(L, new Expr.Not(attribute(L, Attribute.LINK_REVISITS), HERE))),
                    must("range", forEach(L, attribute(L, Attribute.LINK_IN_RANGE))),
                    must("known", forEach(E, attribute(E, Attribute.ENTRY_KNOWN))))
            .model();

    private static Expr attribute(Variable of, Attribute attribute) {
        return new Expr.AttributeValue(Optional.of(of), attribute, HERE);
    }

    /** Good bytes with a few wrong ones, or noise. */
    @Provide
    static Arbitrary<byte[]> spaces() {
        return Arbitraries.longs().map(seed -> {
            Random random = new Random(seed);
            byte[] bytes = random.nextBoolean() ? twoWidgets() : new byte[4096];
            if (bytes.length == 4096) {
                random.nextBytes(bytes);
                bytes[6] |= 0x10;
            }
            for (int i = random.nextInt(12); i > 0; i--) {
                bytes[0x30 + random.nextInt(0x40)] = (byte) random.nextInt(256);
            }
            return bytes;
        });
    }

    @Property
    void any_bytes_get_verdicts_and_outcomes_agree_with_explanations(@ForAll("spaces") byte[] bytes) {
        Machine machine = SmallModel.machine(bytes);
        InterpretedJudge judge = InterpretedJudge.of(MODEL);
        byte[] outcomes = new byte[judge.clauses().size()];
        judge.judgeFunction(machine, machine.functions().get(0), outcomes);
        for (int i = 0; i < outcomes.length; i++) {
            Verdict verdict = judge.explain(
                    judge.clauses().get(i), machine, machine.functions().get(0));
            assertThat(verdict.outcome().ordinal()).isEqualTo(outcomes[i]);
            if (verdict.outcome() == Outcome.FAIL) {
                assertThat(verdict.evidence()).isNotEmpty();
            } else if (verdict.outcome() == Outcome.INCONCLUSIVE) {
                assertThat(verdict.note()).isNotEmpty().isNotEqualTo("the bytes do not decide");
            }
        }
    }

    @Property
    void a_verdict_from_some_of_the_bytes_stands_when_all_are_known(@ForAll("spaces") byte[] bytes, @ForAll int cut) {
        byte[] some = Arrays.copyOf(bytes, Math.floorMod(cut, bytes.length + 1));
        List<Outcome> less = outcomes(some);
        List<Outcome> more = outcomes(bytes);
        for (int i = 0; i < less.size(); i++) {
            if (less.get(i) != Outcome.INCONCLUSIVE) {
                Clause clause = MODEL.clauses().get(i);
                assertThat(more.get(i)).as(clause.id()).isEqualTo(less.get(i));
            }
        }
    }

    private static List<Outcome> outcomes(byte[] bytes) {
        Machine machine = SmallModel.machine(bytes);
        InterpretedJudge judge = InterpretedJudge.of(MODEL, java.util.Set.of("secrets"));
        return judge.clauses().stream()
                .map(c -> judge.explain(c, machine, machine.functions().get(0)).outcome())
                .toList();
    }
}
