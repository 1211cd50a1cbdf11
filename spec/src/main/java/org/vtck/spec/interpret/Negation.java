package org.vtck.spec.interpret;

import java.util.Optional;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Operator;
import org.vtck.spec.model.Quantifier;

/**
 * The opposite of what a clause demands, of the same things: {@code for each c {P}} becomes {@code for each c {!P}}, not "some c
 * violates P". A device that conforms must fail the opposite, else the clause cannot tell anything.
 */
public final class Negation {
    private Negation() {}

    /** The clause with a negated predicate; other bodies stay as they are. */
    public static Clause of(Clause clause) {
        if (!(clause.body() instanceof Clause.Body.Predicate predicate)) {
            return clause;
        }
        return new Clause(
                clause.id(),
                clause.party(),
                clause.obligation(),
                clause.scope(),
                clause.citation(),
                clause.assumptions(),
                clause.requirements(),
                clause.impliedBy(),
                clause.hint(),
                new Clause.Body.Predicate(of(predicate.condition())),
                clause.module(),
                clause.profile(),
                clause.doc(),
                clause.place());
    }

    /** The negated expression. */
    public static Expr of(Expr e) {
        if (e instanceof Expr.Quantified q) {
            return quantified(q);
        } else if (e instanceof Expr.Not not) {
            return not.operand();
        } else if (!ranges(e)) {
            return new Expr.Not(e, e.place());
        } else if (e instanceof Expr.Binary b && b.operator() == Operator.IMPLIES) {
            return new Expr.Binary(b.operator(), b.left(), of(b.right()), b.place());
        } else if (e instanceof Expr.Binary b) {
            // Over different things, so each part by itself: one that speaks of nothing must not save the other.
            return new Expr.Binary(Operator.AND, of(b.left()), of(b.right()), b.place());
        } else if (e instanceof Expr.Conditional c) {
            return new Expr.Conditional(c.condition(), of(c.then()), of(c.otherwise()), c.place());
        } else if (e instanceof Expr.Named n && n.of().isEmpty()) {
            return of(n.definition().body());
        }
        return new Expr.Not(e, e.place());
    }

    private static Expr quantified(Expr.Quantified q) {
        Optional<Quantifier> opposite = switch (q.quantifier()) {
            case AT_LEAST_ONE -> Optional.of(Quantifier.NO);
            case NO -> Optional.of(Quantifier.AT_LEAST_ONE);
            default -> Optional.empty();
        };
        if (q.quantifier() == Quantifier.FOR_EACH) {
            return new Expr.Quantified(q.quantifier(), q.variable(), q.where(), of(q.body()), q.place());
        }
        return opposite.map(o -> (Expr) new Expr.Quantified(o, q.variable(), q.where(), q.body(), q.place()))
                .orElse(new Expr.Not(q, q.place()));
    }

    /** Whether a {@code for each} decides, be it inside a definition. */
    private static boolean ranges(Expr e) {
        if (e instanceof Expr.Quantified q) {
            return q.quantifier() == Quantifier.FOR_EACH;
        } else if (e instanceof Expr.Binary b && b.operator() == Operator.IMPLIES) {
            return ranges(b.right());
        } else if (e instanceof Expr.Binary b && b.operator().kind() == Operator.Kind.LOGICAL) {
            return ranges(b.left()) || ranges(b.right());
        } else if (e instanceof Expr.Conditional c) {
            return ranges(c.then()) || ranges(c.otherwise());
        }
        return e instanceof Expr.Named n
                && n.of().isEmpty()
                && ranges(n.definition().body());
    }
}
