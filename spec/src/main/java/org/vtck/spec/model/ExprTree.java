package org.vtck.spec.model;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Walks over expressions. */
public final class ExprTree {
    private ExprTree() {}

    /** Calls the consumer for the expression and everything below it, definitions' bodies included, parents first. */
    public static void forEach(Expr expr, Consumer<Expr> consumer) {
        consumer.accept(expr);
        for (Expr child : children(expr)) {
            forEach(child, consumer);
        }
    }

    /** All assumptions that an expression leans on: those of its definitions and of its fields' byte orders. */
    public static SortedSet<String> assumptions(Expr expr) {
        SortedSet<String> ids = new TreeSet<>();
        forEach(expr, e -> {
            if (e instanceof Expr.Named named) {
                ids.addAll(named.definition().assumptions());
            } else if (e instanceof Expr.FieldValue field) {
                field.leaf().traits().orderAssumption().ifPresent(ids::add);
            } else if (e instanceof Expr.FirstField field) {
                field.leaf().traits().orderAssumption().ifPresent(ids::add);
            }
        });
        return ids;
    }

    /** The direct parts of an expression; of a named definition, its body. */
    public static List<Expr> children(Expr expr) {
        return expr.accept(new Children());
    }

    private static final class Children implements Expr.Visitor<List<Expr>> {
        @Override
        public List<Expr> visitInt(Expr.Int e) {
            return List.of();
        }

        @Override
        public List<Expr> visitBool(Expr.Bool e) {
            return List.of();
        }

        @Override
        public List<Expr> visitFieldValue(Expr.FieldValue e) {
            return List.of();
        }

        @Override
        public List<Expr> visitHeaderField(Expr.HeaderField e) {
            return List.of();
        }

        @Override
        public List<Expr> visitFirstField(Expr.FirstField e) {
            return List.of();
        }

        @Override
        public List<Expr> visitAttributeValue(Expr.AttributeValue e) {
            return List.of();
        }

        @Override
        public List<Expr> visitNamed(Expr.Named e) {
            return List.of(e.definition().body());
        }

        @Override
        public List<Expr> visitNot(Expr.Not e) {
            return List.of(e.operand());
        }

        @Override
        public List<Expr> visitBinary(Expr.Binary e) {
            return List.of(e.left(), e.right());
        }

        @Override
        public List<Expr> visitIn(Expr.In e) {
            return List.of(e.operand());
        }

        @Override
        public List<Expr> visitConditional(Expr.Conditional e) {
            return List.of(e.condition(), e.then(), e.otherwise());
        }

        @Override
        public List<Expr> visitQuantified(Expr.Quantified e) {
            return List.of(e.where(), e.body());
        }

        @Override
        public List<Expr> visitCount(Expr.Count e) {
            return List.of(e.where());
        }

        @Override
        public List<Expr> visitDistinct(Expr.Distinct e) {
            return List.of(e.where(), e.key());
        }

        @Override
        public List<Expr> visitPresent(Expr.Present e) {
            return List.of();
        }

        @Override
        public List<Expr> visitMeasure(Expr.Measure e) {
            return List.of();
        }

        @Override
        public List<Expr> visitPowerOfTwo(Expr.PowerOfTwo e) {
            return List.of(e.operand());
        }

        @Override
        public List<Expr> visitChosen(Expr.Chosen e) {
            return List.of();
        }

        @Override
        public List<Expr> visitUndecided(Expr.Undecided e) {
            return List.of();
        }

        @Override
        public List<Expr> visitProbe(Expr.Probe e) {
            return new ArrayList<>(e.arguments());
        }
    }
}
