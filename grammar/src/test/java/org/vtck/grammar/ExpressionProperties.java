package org.vtck.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Operator;
import org.vtck.spec.source.SourceFile;
import org.vtck.spec.source.SourceSet;

/** Expressions are read with the documented precedence, and what the checker accepts stays in its range. */
class ExpressionProperties {
    private static final String HEADER = "module m;\nheader struct h { u8 a; u8 b; le16 c; le32 d; le64 e; };\n";
    private static final Map<String, Integer> BITS = Map.of("a", 8, "b", 8, "c", 16, "d", 32, "e", 64);

    /** Loosest first, as LANGUAGE.md lists them. */
    private static final List<List<Operator>> LEVELS = List.of(
            List.of(Operator.IMPLIES),
            List.of(Operator.OR),
            List.of(Operator.AND),
            List.of(
                    Operator.EQUAL,
                    Operator.NOT_EQUAL,
                    Operator.LESS,
                    Operator.LESS_OR_EQUAL,
                    Operator.GREATER,
                    Operator.GREATER_OR_EQUAL),
            List.of(Operator.BIT_OR),
            List.of(Operator.BIT_XOR),
            List.of(Operator.BIT_AND),
            List.of(Operator.SHIFT_LEFT, Operator.SHIFT_RIGHT),
            List.of(Operator.PLUS, Operator.MINUS),
            List.of(Operator.TIMES, Operator.DIVIDE, Operator.REMAINDER));

    private static final int COMPARISON = 3;

    private interface Node {
        /** Its level; larger than that of every operator for leaves. */
        int level();

        /** With no more parentheses than needed. */
        String text();

        boolean matches(Expr expr);
    }

    private record Leaf(String name) implements Node {
        @Override
        public int level() {
            return 99;
        }

        @Override
        public String text() {
            return BITS.containsKey(name) ? "header." + name : name;
        }

        @Override
        public boolean matches(Expr expr) {
            return expr instanceof Expr.HeaderField field
                    ? field.leaf().path().equals(name)
                    : expr instanceof Expr.Int number
                            && String.valueOf(number.value()).equals(name);
        }
    }

    private record Not(Node operand) implements Node {
        @Override
        public int level() {
            return 50;
        }

        @Override
        public String text() {
            return "!" + (operand.level() < level() ? "(" + operand.text() + ")" : operand.text());
        }

        @Override
        public boolean matches(Expr expr) {
            return expr instanceof Expr.Not not && operand.matches(not.operand());
        }
    }

    private record Both(Operator operator, Node left, Node right) implements Node {
        @Override
        public int level() {
            for (int i = 0; i < LEVELS.size(); i++) {
                if (LEVELS.get(i).contains(operator)) {
                    return i;
                }
            }
            throw new IllegalStateException("no level for " + operator);
        }

        @Override
        public String text() {
            boolean rightFirst = operator == Operator.IMPLIES;
            int level = level();
            return inside(left, rightFirst ? level + 1 : level) + " " + operator.symbol() + " "
                    + inside(right, rightFirst ? level : level + 1);
        }

        private static String inside(Node node, int least) {
            return node.level() < least ? "(" + node.text() + ")" : node.text();
        }

        @Override
        public boolean matches(Expr expr) {
            return expr instanceof Expr.Binary binary
                    && binary.operator() == operator
                    && left.matches(binary.left())
                    && right.matches(binary.right());
        }
    }

    private static Node number(Random random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return new Leaf(
                    random.nextInt(3) == 0
                            ? String.valueOf(random.nextInt(5) + 1)
                            : String.valueOf("abcde".charAt(random.nextInt(5))));
        }
        List<Operator> level = LEVELS.get(COMPARISON + 1 + random.nextInt(LEVELS.size() - COMPARISON - 1));
        Operator operator = level.get(random.nextInt(level.size()));
        boolean bySmall = List.of(Operator.DIVIDE, Operator.REMAINDER, Operator.SHIFT_LEFT, Operator.SHIFT_RIGHT)
                .contains(operator);
        Node right = bySmall && random.nextInt(4) > 0
                ? new Leaf(String.valueOf(random.nextInt(9) + 1))
                : number(random, depth - 1);
        return new Both(operator, number(random, depth - 1), right);
    }

    private static Node truth(Random random, int depth) {
        int choice = depth == 0 ? 0 : random.nextInt(6);
        if (choice < 2) {
            Operator operator = LEVELS.get(COMPARISON).get(random.nextInt(6));
            return new Both(operator, number(random, 2), number(random, 2));
        } else if (choice == 2) {
            return new Not(truth(random, depth - 1));
        }
        Operator operator = LEVELS.get(random.nextInt(3)).get(0);
        return new Both(operator, truth(random, depth - 1), truth(random, depth - 1));
    }

    private static Compilation compile(Node node) {
        String text = HEADER + "define x = " + node.text() + ";\n";
        return Compiler.compile(new SourceSet(List.of(new SourceFile("m.caplayout", text))), Optional.empty());
    }

    @Property(tries = 400)
    @Label("the tree is that of the documented precedence; what is accepted never leaves its range")
    void precedence_and_range(@ForAll long seed) {
        Random random = new Random(seed);
        Node node = random.nextBoolean() ? truth(random, 3) : number(random, 3);
        Compilation compilation = compile(node);
        Statistics.collect(compilation.hasErrors() ? "refused" : "accepted");
        if (compilation.hasErrors()) {
            assertThat(compilation.diagnostics())
                    .as(node.text())
                    .allSatisfy(d -> assertThat(d.code()).isIn(DiagnosticCode.CL3002, DiagnosticCode.CL2105));
            return;
        }
        Expr expr = compilation.model().orElseThrow().definitions().get(0).body();
        assertThat(node.matches(expr)).as(node.text()).isTrue();
        for (int i = 0; i < 20; i++) {
            evaluate(expr, values(random));
        }
    }

    private static Map<String, BigInteger> values(Random random) {
        Map<String, BigInteger> values = new java.util.HashMap<>();
        BITS.forEach((name, bits) -> {
            BigInteger most = BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
            values.put(
                    name,
                    switch (random.nextInt(3)) {
                        case 0 -> BigInteger.ZERO;
                        case 1 -> most;
                        default -> new BigInteger(bits, random);
                    });
        });
        return values;
    }

    /** The value, truths as 0 and 1; asserts that every intermediate value is one that the kit can hold. */
    private static BigInteger evaluate(Expr expr, Map<String, BigInteger> values) {
        if (expr instanceof Expr.Int number) {
            return BigInteger.valueOf(number.value());
        } else if (expr instanceof Expr.HeaderField field) {
            return values.get(field.leaf().path());
        } else if (expr instanceof Expr.Not not) {
            return BigInteger.ONE.subtract(evaluate(not.operand(), values));
        }
        Expr.Binary binary = (Expr.Binary) expr;
        BigInteger a = evaluate(binary.left(), values);
        BigInteger b = evaluate(binary.right(), values);
        BigInteger result = apply(binary.operator(), a, b);
        int bits = binary.operator().kind() == Operator.Kind.ARITHMETIC ? 63 : 64;
        assertThat(result)
                .isBetween(BigInteger.ZERO, BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE));
        return result;
    }

    static BigInteger apply(Operator operator, BigInteger a, BigInteger b) {
        return switch (operator) {
            case PLUS -> a.add(b);
            case MINUS -> a.subtract(b);
            case TIMES -> a.multiply(b);
            case DIVIDE -> a.divide(b);
            case REMAINDER -> a.remainder(b);
            case SHIFT_LEFT -> a.shiftLeft(b.intValueExact());
            case SHIFT_RIGHT -> a.shiftRight(b.intValueExact());
            case BIT_AND -> a.and(b);
            case BIT_OR -> a.or(b);
            case BIT_XOR -> a.xor(b);
            case EQUAL -> truth(a.equals(b));
            case NOT_EQUAL -> truth(!a.equals(b));
            case LESS -> truth(a.compareTo(b) < 0);
            case LESS_OR_EQUAL -> truth(a.compareTo(b) <= 0);
            case GREATER -> truth(a.compareTo(b) > 0);
            case GREATER_OR_EQUAL -> truth(a.compareTo(b) >= 0);
            case AND -> a.and(b);
            case OR -> a.or(b);
            case IMPLIES -> truth(a.signum() == 0 || b.signum() != 0);
        };
    }

    private static BigInteger truth(boolean value) {
        return value ? BigInteger.ONE : BigInteger.ZERO;
    }

    @Test
    void comparisons_do_not_chain() {
        String text = HEADER + "define x = header.a < header.b < header.c;\n";
        Compilation compilation =
                Compiler.compile(new SourceSet(List.of(new SourceFile("m.caplayout", text))), Optional.empty());
        assertThat(compilation.hasErrors()).isTrue();
    }
}
