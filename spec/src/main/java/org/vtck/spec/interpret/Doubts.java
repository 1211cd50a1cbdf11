package org.vtck.spec.interpret;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Operator;
import org.vtck.spec.model.Quantifier;

/** Finds what makes a condition unknown, without the doubts that do not matter. */
final class Doubts {
    private static final int MOST = 3;

    private final Set<String> causes = new LinkedHashSet<>();

    /** Collects from a condition whose truth is not known. */
    void collect(Expr e, Evaluator evaluator) {
        if (e instanceof Expr.Binary b && b.operator().kind() == Operator.Kind.LOGICAL) {
            for (Expr part : List.of(b.left(), b.right())) {
                if (evaluator.truth(part) == Truth.UNKNOWN) {
                    collect(part, evaluator);
                }
            }
        } else if (e instanceof Expr.Not not) {
            collect(not.operand(), evaluator);
        } else if (e instanceof Expr.Quantified q && q.quantifier() == Quantifier.FOR_EACH) {
            forEach(q, evaluator);
        } else if (e instanceof Expr.Named named) {
            evaluator.inside(named).ifPresent(i -> collect(named.definition().body(), i));
        } else {
            all(e, evaluator);
        }
    }

    private void forEach(Expr.Quantified q, Evaluator evaluator) {
        Trace domain = new Trace();
        Evaluator quiet = evaluator.tracing(domain);
        Elements elements = quiet.elements(q.variable().domain());
        Quantification quantification = new Quantification(evaluator.tracing(new Trace()));
        boolean certain = elements.isComplete();
        for (Elements.Candidate candidate : elements.candidates()) {
            Evaluator inside = quantification.inside(candidate, q.variable());
            Truth selected = quantification.selects(candidate, q.variable(), q.where());
            certain &= candidate.membership() == Truth.TRUE;
            if (selected != Truth.FALSE && inside.truth(q.where()) == Truth.UNKNOWN) {
                collect(q.where(), inside);
            } else if (selected != Truth.FALSE && inside.truth(q.body()) == Truth.UNKNOWN) {
                collect(q.body(), inside);
            }
        }
        if (!certain || causes.isEmpty()) {
            causes.addAll(domain.causes());
        }
    }

    private void all(Expr e, Evaluator evaluator) {
        Trace trace = new Trace();
        evaluator.tracing(trace).value(e);
        causes.addAll(trace.causes());
    }

    /** One phrase. */
    String text() {
        if (causes.isEmpty()) {
            return "the bytes do not decide";
        }
        String text = causes.stream().limit(MOST).collect(Collectors.joining("; "));
        return causes.size() > MOST ? text + "; and " + (causes.size() - MOST) + " more" : text;
    }
}
