package org.vtck.generators.judge;

import java.util.List;
import java.util.Optional;
import org.vtck.spec.model.Domain;
import org.vtck.spec.model.Enumeration;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Interval;
import org.vtck.spec.model.Operator;
import org.vtck.spec.model.Quantifier;

/** Conditions as Java expressions; one method per construct. */
final class TruthCode implements Expr.Visitor<String> {
    private final Code code;

    TruthCode(Code code) {
        this.code = code;
    }

    private String unknown() {
        return code.truths("UNKNOWN");
    }

    /** {@code of(condition)} where it is known. */
    private String where(String known, String condition) {
        String truth = code.truths("of") + "(" + condition + ")";
        if (known.isEmpty()) {
            return truth;
        }
        String choice = known + " ? " + truth + " : " + unknown();
        return choice.length() > Steps.LONG ? new Steps(code).method(known, truth) : "(" + choice + ")";
    }

    @Override
    public String visitBool(Expr.Bool e) {
        return code.truths(e.value() ? "TRUE" : "FALSE");
    }

    @Override
    public String visitAttributeValue(Expr.AttributeValue e) {
        return e.attribute().isBoolean() ? new AttributeCode(code).truth(e) : unknown();
    }

    @Override
    public String visitNamed(Expr.Named e) {
        if (TypeOf.isNumber(e.definition().body())) {
            return unknown();
        }
        return Plan.facts(e.definition().module()) + "." + code.plan().member(e.definition()) + "()";
    }

    @Override
    public String visitNot(Expr.Not e) {
        return code.truths("not") + "(" + code.truth(e.operand()) + ")";
    }

    @Override
    public String visitBinary(Expr.Binary e) {
        return switch (e.operator().kind()) {
            case LOGICAL ->
                code.truths(logical(e.operator())) + "(" + code.truth(e.left()) + ", " + code.truth(e.right()) + ")";
            case COMPARISON -> comparison(e);
            default -> unknown();
        };
    }

    private static String logical(Operator operator) {
        return switch (operator) {
            case AND -> "and";
            case OR -> "or";
            default -> "implies";
        };
    }

    private String comparison(Expr.Binary e) {
        if (!TypeOf.isNumber(e.left()) && !TypeOf.isNumber(e.right())) {
            String same = code.truths("same") + "(" + code.truth(e.left()) + ", " + code.truth(e.right()) + ")";
            return e.operator() == Operator.EQUAL ? same : code.truths("not") + "(" + same + ")";
        }
        Number left = code.number(e.left());
        Number right = code.number(e.right());
        return where(Number.both(left, right), compared(e.operator(), left, right));
    }

    private static String compared(Operator operator, Number left, Number right) {
        boolean equality = operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
        boolean unsigned = left.size() == Number.Size.WIDE || right.size() == Number.Size.WIDE;
        if (unsigned && !equality) {
            return "Long.compareUnsigned(" + left.value() + ", " + right.value() + ") " + operator.symbol() + " 0";
        }
        return operand(left) + " " + operator.symbol() + " " + operand(right);
    }

    private static String operand(Number number) {
        return number.value().matches("[\\w.]+(\\([^()]*\\))?") ? number.value() : "(" + number.value() + ")";
    }

    @Override
    public String visitIn(Expr.In e) {
        Number number = code.number(e.operand());
        Optional<Enumeration> named = code.plan().enumeration(e.text());
        if (named.isPresent()) {
            String holder = code.columns().isPresent() ? "machine.profiles()" : "facts.active()";
            return where(
                    number.known(),
                    "Enumerations."
                            + org.vtck.generators.text.Names.value(named.get().name()) + "(" + number.value() + ", "
                            + holder + ")");
        }
        if (e.intervals().isEmpty()) {
            return where(number.known(), "false");
        } else if (e.intervals().size() == 1) {
            return where(number.known(), within(number.value(), e.intervals().get(0)));
        }
        return where(number.known(), listed(e.intervals()) + "(" + number.value() + ")");
    }

    /** A method that says whether a value is one of a list. */
    private String listed(List<Interval> intervals) {
        List<String> parts = intervals.stream().map(i -> within("value", i)).toList();
        return code.shared(String.join(" || ", parts), name -> {
            code.methods().line("private static boolean " + name + "(long value) {");
            code.methods().line("return " + parts.get(0) + (parts.size() == 1 ? ";" : ""));
            for (int i = 1; i < parts.size(); i++) {
                code.methods().more("|| " + parts.get(i) + (i + 1 == parts.size() ? ";" : ""));
            }
            code.methods().line("}").blank();
        });
    }

    private String within(String value, Interval interval) {
        if (interval.low() == interval.high()) {
            return value + " == " + NumberCode.literal(interval.low());
        }
        return code.truths("within") + "(" + value + ", " + NumberCode.literal(interval.low()) + ", "
                + NumberCode.literal(interval.high()) + ")";
    }

    @Override
    public String visitConditional(Expr.Conditional e) {
        return TypeOf.isNumber(e)
                ? unknown()
                : code.truths("choose") + "(" + code.truth(e.condition()) + ", " + code.truth(e.then()) + ", "
                        + code.truth(e.otherwise()) + ")";
    }

    @Override
    public String visitQuantified(Expr.Quantified e) {
        boolean bare = TypeOf.isTrue(e.where()) && TypeOf.isTrue(e.body());
        if (bare
                && e.variable().domain() instanceof Domain.Instances of
                && code.columns().isEmpty()) {
            String exists = new DomainCode(code).instances(of) + ".exists()";
            if (e.quantifier() == Quantifier.AT_LEAST_ONE) {
                return exists;
            } else if (e.quantifier() == Quantifier.NO) {
                return code.truths("not") + "(" + exists + ")";
            }
        }
        return new QuantifierCode(code).truth(e);
    }

    @Override
    public String visitDistinct(Expr.Distinct e) {
        return new QuantifierCode(code).distinct(e);
    }

    @Override
    public String visitPresent(Expr.Present e) {
        return new FieldCode(code).present(e);
    }

    @Override
    public String visitPowerOfTwo(Expr.PowerOfTwo e) {
        Number number = code.number(e.operand());
        return where(number.known(), code.truths("isPowerOfTwo") + "(" + number.value() + ")");
    }

    @Override
    public String visitChosen(Expr.Chosen e) {
        boolean exists = code.plan().profiles().stream().anyMatch(p -> p.name().equals(e.profile()));
        if (!exists) {
            return code.truths("FALSE");
        }
        String holder = code.columns().isPresent() ? "machine" : "facts";
        return code.truths("of") + "(" + holder + ".isChosen(" + Plan.profileConstant(e.profile()) + "))";
    }

    @Override
    public String visitInt(Expr.Int e) {
        return unknown();
    }

    @Override
    public String visitFieldValue(Expr.FieldValue e) {
        return unknown();
    }

    @Override
    public String visitHeaderField(Expr.HeaderField e) {
        return unknown();
    }

    @Override
    public String visitFirstField(Expr.FirstField e) {
        return unknown();
    }

    @Override
    public String visitCount(Expr.Count e) {
        return unknown();
    }

    @Override
    public String visitMeasure(Expr.Measure e) {
        return unknown();
    }

    @Override
    public String visitUndecided(Expr.Undecided e) {
        return unknown();
    }

    @Override
    public String visitProbe(Expr.Probe e) {
        return unknown();
    }
}
