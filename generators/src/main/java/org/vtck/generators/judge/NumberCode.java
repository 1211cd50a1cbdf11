package org.vtck.generators.judge;

import org.vtck.spec.model.Domain;
import org.vtck.spec.model.Expr;
import org.vtck.spec.runtime.Counts;

/** Numbers as Java expressions; one method per construct. */
final class NumberCode implements Expr.Visitor<Number> {
    private final Code code;

    NumberCode(Code code) {
        this.code = code;
    }

    /** A Java literal: decimal where it is short, else hexadecimal. */
    static String literal(long value) {
        if (value >= 0 && value < 10) {
            return Long.toString(value);
        }
        return "0x" + Long.toHexString(value) + (value < 0 || value > Integer.MAX_VALUE ? "L" : "");
    }

    @Override
    public Number visitInt(Expr.Int e) {
        Number.Size size =
                e.value() < 0 ? Number.Size.WIDE : e.value() > Integer.MAX_VALUE ? Number.Size.LONG : Number.Size.INT;
        return Number.always(literal(e.value()), size);
    }

    @Override
    public Number visitFieldValue(Expr.FieldValue e) {
        return new FieldCode(code).value(e);
    }

    @Override
    public Number visitHeaderField(Expr.HeaderField e) {
        return new FieldCode(code).header(e.leaf());
    }

    @Override
    public Number visitFirstField(Expr.FirstField e) {
        return new FieldCode(code).first(e);
    }

    @Override
    public Number visitAttributeValue(Expr.AttributeValue e) {
        return e.attribute().isBoolean() ? Number.UNKNOWN : new AttributeCode(code).number(e);
    }

    @Override
    public Number visitNamed(Expr.Named e) {
        if (!TypeOf.isNumber(e.definition().body())) {
            return Number.UNKNOWN;
        }
        String facts = Plan.facts(e.definition().module());
        String member = code.plan().member(e.definition());
        String known = facts + "." + code.plan().knows(e.definition()) + "()";
        return new Number(known, facts + "." + member + "()", Number.Size.WIDE);
    }

    @Override
    public Number visitBinary(Expr.Binary e) {
        Number left = code.number(e.left());
        Number right = code.number(e.right());
        String known = Number.both(left, right);
        return switch (e.operator()) {
            case BIT_OR, BIT_XOR, BIT_AND, PLUS, TIMES -> new Number(known, infix(e, left, right), size(left, right));
            case MINUS -> new Number(known, infix(e, left, right), Number.Size.WIDE);
            case SHIFT_LEFT -> new Number(known, call("shiftLeft", left, right), Number.Size.WIDE);
            case SHIFT_RIGHT -> new Number(known, call("shiftRight", left, right), Number.Size.WIDE);
            case DIVIDE -> divided("divideUnsigned", known, left, right);
            case REMAINDER -> divided("remainderUnsigned", known, left, right);
            default -> Number.UNKNOWN;
        };
    }

    private static Number.Size size(Number left, Number right) {
        boolean wide = left.size() == Number.Size.WIDE || right.size() == Number.Size.WIDE;
        return wide ? Number.Size.WIDE : Number.Size.LONG;
    }

    private static String infix(Expr.Binary e, Number left, Number right) {
        return "(" + left.asLong() + " " + e.operator().symbol() + " " + right.asLong() + ")";
    }

    private String call(String function, Number left, Number right) {
        return code.truths(function) + "(" + left.value() + ", " + right.value() + ")";
    }

    private static Number divided(String function, String known, Number left, Number right) {
        String nonZero = right.value() + " != 0";
        return new Number(
                known.isEmpty() ? nonZero : known + " && " + nonZero,
                "Long." + function + "(" + left.value() + ", " + right.value() + ")",
                Number.Size.WIDE);
    }

    @Override
    public Number visitConditional(Expr.Conditional e) {
        if (!TypeOf.isNumber(e)) {
            return Number.UNKNOWN;
        }
        Number then = code.number(e.then());
        Number otherwise = code.number(e.otherwise());
        String condition = code.truth(e.condition());
        String knows = code.newMethod("knowsChoice");
        String choice = code.newMethod("choice");
        code.methods()
                .line("private static boolean " + knows + "(" + code.parameters() + ") {")
                .line("boolean then = " + known(then) + ";")
                .line("boolean otherwise = " + known(otherwise) + ";")
                .line("return switch (" + condition + ") {")
                .line("case " + code.truths("FALSE") + " -> otherwise;")
                .line("case " + code.truths("UNKNOWN") + " -> then && otherwise && " + then.value() + " == "
                        + otherwise.value() + ";")
                .line("default -> then;")
                .line("};")
                .line("}")
                .blank();
        code.methods()
                .line("private static long " + choice + "(" + code.parameters() + ") {")
                .line("return " + condition + " == " + code.truths("FALSE") + " ? " + otherwise.value() + " : "
                        + then.value() + ";")
                .line("}")
                .blank();
        String arguments = "(" + code.arguments() + ")";
        return new Number(knows + arguments, choice + arguments, Number.Size.WIDE);
    }

    private static String known(Number number) {
        return number.isAlwaysKnown() ? "true" : number.known();
    }

    @Override
    public Number visitCount(Expr.Count e) {
        boolean all = TypeOf.isTrue(e.where())
                && e.variable().domain() instanceof Domain.Instances
                && code.columns().isEmpty();
        String count = all
                ? new DomainCode(code).instances((Domain.Instances) e.variable().domain()) + ".exact()"
                : new QuantifierCode(code).count(e);
        return new Number(count + " != " + code.file().use(Counts.class) + ".NOT_KNOWN", count, Number.Size.INT);
    }

    @Override
    public Number visitMeasure(Expr.Measure e) {
        return new FieldCode(code).measure(e);
    }

    @Override
    public Number visitBool(Expr.Bool e) {
        return Number.UNKNOWN;
    }

    @Override
    public Number visitNot(Expr.Not e) {
        return Number.UNKNOWN;
    }

    @Override
    public Number visitIn(Expr.In e) {
        return Number.UNKNOWN;
    }

    @Override
    public Number visitQuantified(Expr.Quantified e) {
        return Number.UNKNOWN;
    }

    @Override
    public Number visitDistinct(Expr.Distinct e) {
        return Number.UNKNOWN;
    }

    @Override
    public Number visitPresent(Expr.Present e) {
        return Number.UNKNOWN;
    }

    @Override
    public Number visitPowerOfTwo(Expr.PowerOfTwo e) {
        return Number.UNKNOWN;
    }

    @Override
    public Number visitChosen(Expr.Chosen e) {
        return Number.UNKNOWN;
    }

    @Override
    public Number visitUndecided(Expr.Undecided e) {
        return Number.UNKNOWN;
    }

    @Override
    public Number visitProbe(Expr.Probe e) {
        return Number.UNKNOWN;
    }
}
