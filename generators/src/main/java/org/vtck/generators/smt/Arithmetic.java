package org.vtck.generators.smt;

import org.vtck.spec.model.Operator;

/** Comparisons, arithmetic and choices between values. */
final class Arithmetic {
    private Arithmetic() {}

    static Value apply(Definitions definitions, Operator operator, Value left, Value right) {
        if (left instanceof Value.Truth a && right instanceof Value.Truth b) {
            String same = Terms.equal(a.holds(), b.holds());
            return definitions.share(
                    "same",
                    Value.Truth.of(
                            operator == Operator.EQUAL ? same : Terms.not(same), Terms.and(a.isKnown(), b.isKnown())));
        } else if (!(left instanceof Value.Number a) || !(right instanceof Value.Number b)) {
            return Value.Truth.UNKNOWN;
        } else if (operator.kind() == Operator.Kind.COMPARISON) {
            String holds = definitions.truth("compared", compare(operator, a.bits(), b.bits()));
            return definitions.share("compared", Value.Truth.of(holds, Terms.and(a.isKnown(), b.isKnown())));
        } else {
            return number(definitions, operator, a, b);
        }
    }

    private static String compare(Operator operator, String a, String b) {
        return switch (operator) {
            case EQUAL -> Terms.equal(a, b);
            case NOT_EQUAL -> Terms.not(Terms.equal(a, b));
            case LESS -> Terms.not(Terms.atMost(b, a));
            case LESS_OR_EQUAL -> Terms.atMost(a, b);
            case GREATER -> Terms.not(Terms.atMost(a, b));
            default -> Terms.atMost(b, a);
        };
    }

    private static Value number(Definitions definitions, Operator operator, Value.Number a, Value.Number b) {
        boolean divides = operator == Operator.DIVIDE || operator == Operator.REMAINDER;
        String defined = divides ? Terms.not(Terms.equal(b.bits(), Terms.number(0))) : Terms.TRUE;
        return definitions.share(
                "number",
                new Value.Number(
                        Terms.apply(function(operator), a.bits(), b.bits()),
                        Terms.and(a.isKnown(), b.isKnown(), defined)));
    }

    /** The function of bit vectors; shifting by the width or more gives 0 in both languages. */
    static String function(Operator operator) {
        return switch (operator) {
            case BIT_OR -> "bvor";
            case BIT_XOR -> "bvxor";
            case BIT_AND -> "bvand";
            case SHIFT_LEFT -> "bvshl";
            case SHIFT_RIGHT -> "bvlshr";
            case PLUS -> "bvadd";
            case MINUS -> "bvsub";
            case TIMES -> "bvmul";
            case DIVIDE -> "bvudiv";
            case REMAINDER -> "bvurem";
            default -> throw new IllegalArgumentException(operator.symbol() + " gives no number");
        };
    }

    /** Two branches that agree decide whatever the condition is. */
    static Value conditional(Value.Truth condition, Value then, Value otherwise) {
        if (then instanceof Value.Number a && otherwise instanceof Value.Number b) {
            String agreed = Terms.and(a.isKnown(), b.isKnown(), Terms.equal(a.bits(), b.bits()));
            return new Value.Number(
                    Terms.ite(condition.holds(), a.bits(), b.bits()),
                    chosen(condition, a.isKnown(), b.isKnown(), agreed));
        } else if (then instanceof Value.Truth a && otherwise instanceof Value.Truth b) {
            String alike = Terms.equal(a.vacuous(), b.vacuous());
            return new Value.Truth(
                    chosen(condition, a.holds(), b.holds(), Terms.and(a.holds(), b.holds(), alike)),
                    chosen(condition, a.fails(), b.fails(), Terms.and(a.fails(), b.fails())),
                    chosen(condition, a.vacuous(), b.vacuous(), Terms.and(a.vacuous(), b.vacuous())));
        }
        // One branch is undecided(), which has no type of its own.
        Value.Number unknown = Value.Number.UNKNOWN;
        return conditional(
                condition,
                then instanceof Value.Number ? then : unknown,
                otherwise instanceof Value.Number ? otherwise : unknown);
    }

    private static String chosen(Value.Truth condition, String then, String otherwise, String agreed) {
        return Terms.ite(condition.holds(), then, Terms.ite(condition.fails(), otherwise, agreed));
    }
}
