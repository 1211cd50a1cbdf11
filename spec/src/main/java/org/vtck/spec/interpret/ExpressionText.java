package org.vtck.spec.interpret;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vtck.spec.model.Domain;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Operator;
import org.vtck.spec.model.Variable;

/** Prints an expression much as the source states it: constants by name, ids and masks in hexadecimal. */
public final class ExpressionText implements Expr.Visitor<String> {
    private static final int POSTFIX = 12;
    private static final int UNARY = 11;
    private static final int COMPARISON = 4;
    private static final int LOOSEST = 0;

    private final Numerals numerals;

    private ExpressionText(Numerals numerals) {
        this.numerals = numerals;
    }

    /** How numbers without a name are written. */
    private enum Numerals {
        DECIMAL,
        HEXADECIMAL
    }

    /** The text of an expression, on one line. */
    public static String of(Expr expr) {
        return expr.accept(new ExpressionText(Numerals.DECIMAL));
    }

    private String inside(Expr expr, int level) {
        String text = expr.accept(this);
        return level(expr) < level ? "(" + text + ")" : text;
    }

    private static int level(Expr expr) {
        if (expr instanceof Expr.Binary binary) {
            return level(binary.operator());
        } else if (expr instanceof Expr.In) {
            return COMPARISON;
        } else if (expr instanceof Expr.Not) {
            return UNARY;
        } else if (expr instanceof Expr.Conditional || (expr instanceof Expr.Quantified q && !isHas(q))) {
            return LOOSEST;
        }
        return POSTFIX;
    }

    private static int level(Operator operator) {
        return switch (operator) {
            case IMPLIES -> 1;
            case OR -> 2;
            case AND -> 3;
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> COMPARISON;
            case BIT_OR -> 5;
            case BIT_XOR -> 6;
            case BIT_AND -> 7;
            case SHIFT_LEFT, SHIFT_RIGHT -> 8;
            case PLUS, MINUS -> 9;
            case TIMES, DIVIDE, REMAINDER -> 10;
        };
    }

    @Override
    public String visitInt(Expr.Int e) {
        if (e.name().endsWith(")")) {
            // A size or offset: its name says where the number comes from, the number is what is compared.
            return e.value() + " (" + e.name() + ")";
        } else if (!e.name().isEmpty()) {
            return e.name();
        }
        return number(e.value(), numerals);
    }

    private static String number(long value, Numerals numerals) {
        boolean small = Long.compareUnsigned(value, 10) < 0;
        return small || (numerals == Numerals.DECIMAL && Long.compareUnsigned(value, 4096) < 0)
                ? Long.toUnsignedString(value)
                : "0x" + Long.toHexString(value);
    }

    @Override
    public String visitBool(Expr.Bool e) {
        return Boolean.toString(e.value());
    }

    @Override
    public String visitFieldValue(Expr.FieldValue e) {
        return e.of().name() + "." + e.leaf().path();
    }

    @Override
    public String visitHeaderField(Expr.HeaderField e) {
        return prefix(e.of()) + "header." + e.leaf().path();
    }

    @Override
    public String visitFirstField(Expr.FirstField e) {
        return "one(" + domain(e.of()) + ")." + e.leaf().path();
    }

    @Override
    public String visitAttributeValue(Expr.AttributeValue e) {
        return e.of().map(Variable::name).orElse("function") + "."
                + e.attribute().word();
    }

    @Override
    public String visitNamed(Expr.Named e) {
        return prefix(e.of()) + e.definition().name();
    }

    @Override
    public String visitNot(Expr.Not e) {
        return "!" + inside(e.operand(), UNARY);
    }

    @Override
    public String visitBinary(Expr.Binary e) {
        int level = level(e.operator());
        boolean rightAssociative = e.operator() == Operator.IMPLIES;
        boolean chains = e.operator().kind() != Operator.Kind.COMPARISON;
        ExpressionText text = new ExpressionText(numerals(e));
        String left = text.inside(e.left(), rightAssociative || !chains ? level + 1 : level);
        String right = text.inside(e.right(), rightAssociative ? level : level + 1);
        return left + " " + e.operator().symbol() + " " + right;
    }

    private Numerals numerals(Expr.Binary e) {
        return switch (e.operator().kind()) {
            case LOGICAL -> Numerals.DECIMAL;
            case COMPARISON ->
                isHexadecimal(e.left()) || isHexadecimal(e.right()) ? Numerals.HEXADECIMAL : Numerals.DECIMAL;
            case BITWISE -> Numerals.HEXADECIMAL;
            case ARITHMETIC -> numerals;
        };
    }

    private static boolean isHexadecimal(Expr e) {
        if (e instanceof Expr.FieldValue field) {
            return Numbers.looksLikeId(field.leaf().path());
        } else if (e instanceof Expr.HeaderField field) {
            return Numbers.looksLikeId(field.leaf().path());
        } else if (e instanceof Expr.FirstField field) {
            return Numbers.looksLikeId(field.leaf().path());
        } else if (e instanceof Expr.AttributeValue attribute) {
            return Numbers.looksLikeId(attribute.attribute().word());
        } else if (e instanceof Expr.Measure measure) {
            return measure.kind() == Expr.Measure.Kind.AT;
        }
        return e instanceof Expr.Binary binary && binary.operator().kind() == Operator.Kind.BITWISE;
    }

    @Override
    public String visitIn(Expr.In e) {
        String operand = new ExpressionText(Numerals.HEXADECIMAL).inside(e.operand(), COMPARISON + 1);
        return operand + " in " + (e.text().isEmpty() ? set(e) : e.text());
    }

    private static String set(Expr.In e) {
        Numerals numerals = isHexadecimal(e.operand()) ? Numerals.HEXADECIMAL : Numerals.DECIMAL;
        String text = e.intervals().stream()
                .map(i -> number(i.low(), numerals) + (i.low() == i.high() ? "" : ".." + number(i.high(), numerals)))
                .collect(Collectors.joining(", "));
        return e.intervals().size() == 1 && text.contains("..") ? text : "{ " + text + " }";
    }

    @Override
    public String visitConditional(Expr.Conditional e) {
        return "if " + e.condition().accept(this) + " then " + e.then().accept(this) + " else "
                + e.otherwise().accept(this);
    }

    @Override
    public String visitQuantified(Expr.Quantified e) {
        if (isHas(e)) {
            return "has(" + domain(e.variable().domain()) + ")";
        }
        String head = e.quantifier().words() + " " + variable(e.variable()) + where(e.where());
        return isTrue(e.body()) ? head : head + " { " + e.body().accept(this) + " }";
    }

    @Override
    public String visitCount(Expr.Count e) {
        return "count(" + variable(e.variable()) + where(e.where()) + ")";
    }

    @Override
    public String visitDistinct(Expr.Distinct e) {
        return "distinct(" + variable(e.variable()) + where(e.where()) + " by "
                + e.key().accept(this) + ")";
    }

    @Override
    public String visitPresent(Expr.Present e) {
        return "present(" + e.of().name() + "." + e.leaf().path() + ")";
    }

    @Override
    public String visitMeasure(Expr.Measure e) {
        return e.kind().name().toLowerCase(Locale.ROOT) + "(" + e.of().name() + ")";
    }

    @Override
    public String visitPowerOfTwo(Expr.PowerOfTwo e) {
        return "power_of_two(" + e.operand().accept(this) + ")";
    }

    @Override
    public String visitChosen(Expr.Chosen e) {
        return "chosen(" + e.profile() + ")";
    }

    @Override
    public String visitUndecided(Expr.Undecided e) {
        return "undecided()";
    }

    @Override
    public String visitProbe(Expr.Probe e) {
        List<Expr> arguments = e.arguments();
        return e.word() + arguments.stream().map(a -> a.accept(this)).collect(Collectors.joining(", ", "(", ")"));
    }

    /** {@code has(S)} is an existence that binds no name. */
    private static boolean isHas(Expr.Quantified e) {
        return e.variable().name().isEmpty() && isTrue(e.where()) && isTrue(e.body());
    }

    private static boolean isTrue(Expr e) {
        return e instanceof Expr.Bool bool && bool.value();
    }

    private String where(Expr where) {
        return isTrue(where) ? "" : " where " + where.accept(this);
    }

    private static String variable(Variable variable) {
        String domain = domain(variable.domain());
        return variable.name().isEmpty() ? domain : variable.name() + " : " + domain;
    }

    private static String domain(Domain domain) {
        String of = domain.of().map(v -> " of " + v.name()).orElse("");
        if (domain instanceof Domain.Instances instances) {
            return instances.structure().name() + of;
        } else if (domain instanceof Domain.Unknown) {
            return "unknown_capability" + of;
        } else if (domain instanceof Domain.Entries entries) {
            return entries.list().name() + ".entry" + of;
        } else if (domain instanceof Domain.Links links) {
            return links.list().name() + ".link" + of;
        } else if (domain instanceof Domain.Events events) {
            return events.kind().name().toLowerCase(Locale.ROOT);
        }
        return "function";
    }

    private static String prefix(Optional<Variable> of) {
        return of.map(v -> v.name() + ".").orElse("");
    }
}
