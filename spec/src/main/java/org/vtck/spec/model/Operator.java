package org.vtck.spec.model;

/** A binary operator. */
public enum Operator {
    IMPLIES("=>", Kind.LOGICAL),
    OR("||", Kind.LOGICAL),
    AND("&&", Kind.LOGICAL),
    EQUAL("==", Kind.COMPARISON),
    NOT_EQUAL("!=", Kind.COMPARISON),
    LESS("<", Kind.COMPARISON),
    LESS_OR_EQUAL("<=", Kind.COMPARISON),
    GREATER(">", Kind.COMPARISON),
    GREATER_OR_EQUAL(">=", Kind.COMPARISON),
    BIT_OR("|", Kind.BITWISE),
    BIT_XOR("^", Kind.BITWISE),
    BIT_AND("&", Kind.BITWISE),
    SHIFT_LEFT("<<", Kind.ARITHMETIC),
    SHIFT_RIGHT(">>", Kind.BITWISE),
    PLUS("+", Kind.ARITHMETIC),
    MINUS("-", Kind.ARITHMETIC),
    TIMES("*", Kind.ARITHMETIC),
    DIVIDE("/", Kind.ARITHMETIC),
    REMAINDER("%", Kind.ARITHMETIC);

    private final String symbol;
    private final Kind kind;

    Operator(String symbol, Kind kind) {
        this.symbol = symbol;
        this.kind = kind;
    }

    public String symbol() {
        return symbol;
    }

    public Kind kind() {
        return kind;
    }

    /** What an operator takes and gives. */
    public enum Kind {
        /** Truth from truth. */
        LOGICAL,
        /** Truth from two numbers (EQUAL and NOT_EQUAL: or from two truths). */
        COMPARISON,
        /** A number from two, defined on all of 0..2^64-1. */
        BITWISE,
        /** A number from two, refused by the checker where it could leave 0..2^63-1. */
        ARITHMETIC
    }
}
