package org.vtck.spec.interpret;

import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Operator;

/** Finds the smallest part of a condition that makes it false. */
final class Deciding {
    private final Evaluator evaluator;

    Deciding(Evaluator evaluator) {
        this.evaluator = evaluator.tracing(new Trace());
    }

    /** A part of {@code e}, or a condition made of parts of it, that is false and whose falsehood makes {@code e} false. */
    Expr of(Expr e) {
        if (e instanceof Expr.Binary b && b.operator() == Operator.AND) {
            return of(evaluator.truth(b.left()) == Truth.FALSE ? b.left() : b.right());
        } else if (e instanceof Expr.Binary b && b.operator() == Operator.IMPLIES) {
            return new Expr.Binary(Operator.IMPLIES, b.left(), of(b.right()), b.place());
        } else if (e instanceof Expr.Not not && not.operand() instanceof Expr.Not inner) {
            return of(inner.operand());
        } else if (e instanceof Expr.Not not && not.operand() instanceof Expr.Binary b && b.operator() == Operator.OR) {
            Expr holding = evaluator.truth(b.left()).holds() ? b.left() : b.right();
            return of(new Expr.Not(holding, not.place()));
        } else if (e instanceof Expr.Conditional c && evaluator.truth(c.condition()) != Truth.UNKNOWN) {
            return evaluator.truth(c.condition()).holds()
                    ? new Expr.Binary(Operator.IMPLIES, c.condition(), of(c.then()), c.place())
                    : new Expr.Binary(
                            Operator.IMPLIES, new Expr.Not(c.condition(), c.place()), of(c.otherwise()), c.place());
        }
        return e;
    }
}
