package org.vtck.generators.judge;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.vtck.spec.model.Domain;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.ExprTree;
import org.vtck.spec.model.Variable;

/** The variables that an expression leaves free. */
final class FreeFunctions {
    private final Set<Variable> functions = new HashSet<>();
    private boolean others;

    private FreeFunctions() {}

    static FreeFunctions of(Expr e) {
        FreeFunctions free = new FreeFunctions();
        free.collect(e, Set.of());
        return free;
    }

    /** The functions. */
    Set<Variable> functions() {
        return functions;
    }

    /** The function that alone an expression is about. */
    Optional<Variable> only() {
        return others || functions.size() != 1
                ? Optional.empty()
                : Optional.of(functions.iterator().next());
    }

    private void collect(Expr e, Set<Variable> bound) {
        if (e instanceof Expr.Quantified q) {
            domain(q.variable(), bound);
            Set<Variable> inside = with(bound, q.variable());
            collect(q.where(), inside);
            collect(q.body(), inside);
        } else if (e instanceof Expr.Count c) {
            domain(c.variable(), bound);
            collect(c.where(), with(bound, c.variable()));
        } else if (e instanceof Expr.Distinct d) {
            domain(d.variable(), bound);
            Set<Variable> inside = with(bound, d.variable());
            collect(d.where(), inside);
            collect(d.key(), inside);
        } else if (e instanceof Expr.Named n) {
            n.of().ifPresent(v -> variable(v, bound));
        } else {
            direct(e).ifPresent(v -> variable(v, bound));
            ExprTree.children(e).forEach(child -> collect(child, bound));
        }
    }

    private static Optional<Variable> direct(Expr e) {
        if (e instanceof Expr.FieldValue f) {
            return Optional.of(f.of());
        } else if (e instanceof Expr.Present p) {
            return Optional.of(p.of());
        } else if (e instanceof Expr.Measure m) {
            return Optional.of(m.of());
        } else if (e instanceof Expr.HeaderField h) {
            return h.of();
        } else if (e instanceof Expr.AttributeValue a) {
            return a.of();
        }
        return e instanceof Expr.FirstField f ? f.of().of() : Optional.empty();
    }

    private void domain(Variable variable, Set<Variable> bound) {
        variable.domain().of().ifPresent(v -> variable(v, bound));
        // Functions quantified inside make it more than one function's affair.
        others |= variable.domain() instanceof Domain.Functions;
    }

    private void variable(Variable variable, Set<Variable> bound) {
        if (bound.contains(variable)) {
            return;
        } else if (variable.domain() instanceof Domain.Functions) {
            functions.add(variable);
        } else {
            others = true;
        }
    }

    private static Set<Variable> with(Set<Variable> bound, Variable variable) {
        Set<Variable> more = new HashSet<>(bound);
        more.add(variable);
        return more;
    }
}
