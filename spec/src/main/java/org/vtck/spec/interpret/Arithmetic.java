package org.vtck.spec.interpret;

import org.vtck.spec.model.Operator;

/** Comparisons and arithmetic: unsigned 64-bit numbers; what is not known stays so. */
final class Arithmetic {
    private Arithmetic() {}

    static Value apply(Operator operator, Value left, Value right) {
        if (left == Truth.UNKNOWN || right == Truth.UNKNOWN) {
            return Truth.UNKNOWN;
        } else if (left instanceof Value.Number a && right instanceof Value.Number b) {
            return operator.kind() == Operator.Kind.COMPARISON
                    ? compare(operator, Long.compareUnsigned(a.value(), b.value()))
                    : number(operator, a.value(), b.value());
        } else if (left instanceof Truth a && right instanceof Truth b) {
            return Truth.of((a.plain() == b.plain()) == (operator == Operator.EQUAL));
        }
        throw new IllegalArgumentException("operator " + operator.symbol() + " between a truth and a number");
    }

    private static Truth compare(Operator operator, int order) {
        return Truth.of(
                switch (operator) {
                    case EQUAL -> order == 0;
                    case NOT_EQUAL -> order != 0;
                    case LESS -> order < 0;
                    case LESS_OR_EQUAL -> order <= 0;
                    case GREATER -> order > 0;
                    default -> order >= 0;
                });
    }

    private static Value number(Operator operator, long a, long b) {
        return switch (operator) {
            case BIT_OR -> new Value.Number(a | b);
            case BIT_XOR -> new Value.Number(a ^ b);
            case BIT_AND -> new Value.Number(a & b);
            case SHIFT_LEFT -> new Value.Number(shifts(b) ? a << b : 0);
            case SHIFT_RIGHT -> new Value.Number(shifts(b) ? a >>> b : 0);
            case PLUS -> new Value.Number(a + b);
            case MINUS -> new Value.Number(a - b);
            case TIMES -> new Value.Number(a * b);
            case DIVIDE -> b == 0 ? Truth.UNKNOWN : new Value.Number(Long.divideUnsigned(a, b));
            case REMAINDER -> b == 0 ? Truth.UNKNOWN : new Value.Number(Long.remainderUnsigned(a, b));
            default -> throw new IllegalArgumentException(operator.symbol() + " gives no number");
        };
    }

    private static boolean shifts(long by) {
        return Long.compareUnsigned(by, 63) <= 0;
    }
}
