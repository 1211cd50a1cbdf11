package org.vtck.grammar.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Home;
import org.vtck.spec.model.Interval;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.Operator;

/**
 * What a guard says for certain, as alternatives: in each, the values that some bits must have. Two guards exclude each other
 * if in every pair of alternatives the same bits would need two different values. Weaker than a proof by a solver: what it
 * does not understand it ignores, so "excludes" is right whenever it is said.
 *
 * @param alternatives for each alternative, by place of the bits, intervals that all must hold the value
 */
record GuardFacts(List<Map<String, List<List<Interval>>>> alternatives) {
    private static final int MOST_ALTERNATIVES = 64;

    static GuardFacts of(Home.Guard guard) {
        return guard instanceof Home.Guard.When when ? new GuardFacts(of(when.condition(), true)) : anything();
    }

    private static GuardFacts anything() {
        return new GuardFacts(List.of(Map.of()));
    }

    boolean excludes(GuardFacts other) {
        return alternatives.stream().allMatch(a -> other.alternatives.stream().allMatch(b -> contradict(a, b)));
    }

    private static boolean contradict(Map<String, List<List<Interval>>> a, Map<String, List<List<Interval>>> b) {
        return a.entrySet().stream().anyMatch(e -> {
            List<List<Interval>> theirs = b.getOrDefault(e.getKey(), List.of());
            return e.getValue().stream().anyMatch(x -> theirs.stream().anyMatch(y -> disjoint(x, y)));
        });
    }

    private static boolean disjoint(List<Interval> a, List<Interval> b) {
        return a.stream()
                .allMatch(x -> b.stream()
                        .allMatch(y -> Long.compareUnsigned(x.high(), y.low()) < 0
                                || Long.compareUnsigned(y.high(), x.low()) < 0));
    }

    /** The alternatives under which the expression is {@code wanted}. */
    private static List<Map<String, List<List<Interval>>>> of(Expr expr, boolean wanted) {
        if (expr instanceof Expr.Not not) {
            return of(not.operand(), !wanted);
        } else if (expr instanceof Expr.Named named) {
            return of(named.definition().body(), wanted);
        } else if (expr instanceof Expr.Binary binary) {
            boolean and = binary.operator() == (wanted ? Operator.AND : Operator.OR);
            boolean or = binary.operator() == (wanted ? Operator.OR : Operator.AND);
            if (and) {
                return product(of(binary.left(), wanted), of(binary.right(), wanted));
            } else if (or) {
                List<Map<String, List<List<Interval>>>> all = new ArrayList<>(of(binary.left(), wanted));
                all.addAll(of(binary.right(), wanted));
                return all.size() > MOST_ALTERNATIVES ? List.of(Map.of()) : all;
            }
            return comparison(binary, wanted);
        } else if (expr instanceof Expr.Bool bool) {
            return bool.value() == wanted ? List.of(Map.of()) : List.of();
        } else if (expr instanceof Expr.AttributeValue attribute
                && attribute.of().isEmpty()) {
            long value = wanted ? 1 : 0;
            return List.of(Map.of("is " + attribute.attribute(), List.of(List.of(new Interval(value, value)))));
        } else if (expr instanceof Expr.In in) {
            return fact(in.operand(), wanted ? in.intervals() : outside(in.intervals()));
        }
        return List.of(Map.of());
    }

    private static List<Map<String, List<List<Interval>>>> comparison(Expr.Binary binary, boolean wanted) {
        if (!(binary.right() instanceof Expr.Int constant)) {
            return List.of(Map.of());
        }
        long value = constant.value();
        List<Interval> equal = List.of(new Interval(value, value));
        return switch (binary.operator()) {
            case EQUAL -> fact(binary.left(), wanted ? equal : outside(equal));
            case NOT_EQUAL -> fact(binary.left(), wanted ? outside(equal) : equal);
            case LESS -> fact(binary.left(), wanted ? below(value) : List.of(new Interval(value, -1L)));
            case GREATER_OR_EQUAL -> fact(binary.left(), wanted ? List.of(new Interval(value, -1L)) : below(value));
            default -> List.of(Map.of());
        };
    }

    private static List<Interval> below(long value) {
        return value == 0 ? List.of() : List.of(new Interval(0, value - 1));
    }

    private static List<Interval> outside(List<Interval> intervals) {
        if (intervals.size() != 1) {
            return List.of(new Interval(0, -1L));
        }
        Interval only = intervals.get(0);
        List<Interval> outside = new ArrayList<>(below(only.low()));
        if (only.high() != -1L) {
            outside.add(new Interval(only.high() + 1, -1L));
        }
        return outside;
    }

    private static List<Map<String, List<List<Interval>>>> fact(Expr operand, List<Interval> intervals) {
        if (operand instanceof Expr.FieldValue field) {
            return List.of(Map.of("self " + bits(field.leaf()), List.of(intervals)));
        } else if (operand instanceof Expr.HeaderField field) {
            return List.of(Map.of("header " + bits(field.leaf()), List.of(intervals)));
        }
        return List.of(Map.of());
    }

    /** Two names of the same bits are the same fact. */
    private static String bits(Leaf leaf) {
        return leaf.offset() + ":" + leaf.bytes() + ":" + leaf.low() + ":" + leaf.width() + ":" + leaf.order();
    }

    private static List<Map<String, List<List<Interval>>>> product(
            List<Map<String, List<List<Interval>>>> left, List<Map<String, List<List<Interval>>>> right) {
        if (left.size() * right.size() > MOST_ALTERNATIVES) {
            return left.size() <= right.size() ? left : right;
        }
        List<Map<String, List<List<Interval>>>> all = new ArrayList<>();
        for (Map<String, List<List<Interval>>> a : left) {
            for (Map<String, List<List<Interval>>> b : right) {
                Map<String, List<List<Interval>>> both = new HashMap<>(a);
                b.forEach((bits, facts) -> both.merge(bits, facts, (x, y) -> {
                    List<List<Interval>> joined = new ArrayList<>(x);
                    joined.addAll(y);
                    return joined;
                }));
                all.add(both);
            }
        }
        return all;
    }
}
