package org.vtck.grammar.resolve;

import org.vtck.spec.model.Expr;

/** A resolved expression and its type. */
public record Typed(Expr expr, Type type) {
    boolean isTruth() {
        return type instanceof Type.Truth;
    }
}
