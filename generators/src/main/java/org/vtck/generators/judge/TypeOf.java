package org.vtck.generators.judge;

import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Operator;

/** Whether expressions are truths or numbers. */
final class TypeOf {
    private TypeOf() {}

    static boolean isNumber(Expr e) {
        if (e instanceof Expr.Binary b) {
            return b.operator().kind() == Operator.Kind.ARITHMETIC
                    || b.operator().kind() == Operator.Kind.BITWISE;
        } else if (e instanceof Expr.AttributeValue a) {
            return !a.attribute().isBoolean();
        } else if (e instanceof Expr.Named n) {
            return isNumber(n.definition().body());
        } else if (e instanceof Expr.Conditional c) {
            return isNumber(c.then()) || isNumber(c.otherwise());
        }
        return e instanceof Expr.Int
                || e instanceof Expr.FieldValue
                || e instanceof Expr.HeaderField
                || e instanceof Expr.FirstField
                || e instanceof Expr.Count
                || e instanceof Expr.Measure;
    }

    /** Whether an expression is the constant true, as where the source states no condition. */
    static boolean isTrue(Expr e) {
        return e instanceof Expr.Bool bool && bool.value();
    }
}
