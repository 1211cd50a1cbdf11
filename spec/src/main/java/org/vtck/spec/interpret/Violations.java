package org.vtck.spec.interpret;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Operator;
import org.vtck.spec.model.Quantifier;
import org.vtck.spec.verdict.Evidence;
import org.vtck.spec.verdict.Verdict;

/** Lists what makes a condition false: the instances that violate it, or what there is instead of what is missing. */
final class Violations {
    private final Trace.Naming naming;
    private final List<Evidence> evidence = new ArrayList<>();
    private int more;

    Violations(Trace.Naming naming) {
        this.naming = naming;
    }

    List<Evidence> evidence() {
        return List.copyOf(evidence);
    }

    /** How many violating instances are not in the evidence. */
    int more() {
        return more;
    }

    /** Collects from a condition that is false; {@code subjects} are the elements that the quantifiers around it chose. */
    void collect(Expr e, Evaluator evaluator, List<Element> subjects) {
        if (e instanceof Expr.Quantified q) {
            quantified(q, evaluator, subjects);
        } else if (e instanceof Expr.Distinct distinct) {
            distinct(distinct, evaluator, subjects);
        } else if (e instanceof Expr.Binary b
                && b.operator() == Operator.AND
                && (ranges(b.left()) || ranges(b.right()))) {
            for (Expr part : List.of(b.left(), b.right())) {
                if (evaluator.truth(part) == Truth.FALSE) {
                    collect(part, evaluator, subjects);
                }
            }
        } else if (e instanceof Expr.Binary b && b.operator() == Operator.IMPLIES && ranges(b.right())) {
            collect(b.right(), evaluator, subjects);
        } else if (e instanceof Expr.Named named && ranges(e)) {
            evaluator.inside(named).ifPresent(i -> collect(named.definition().body(), i, subjects));
        } else if (e instanceof Expr.Conditional c && ranges(e) && evaluator.truth(c.condition()) != Truth.UNKNOWN) {
            collect(evaluator.truth(c.condition()).holds() ? c.then() : c.otherwise(), evaluator, subjects);
        } else {
            Expr deciding = new Deciding(evaluator).of(e);
            if (ranges(deciding) && !deciding.equals(e)) {
                collect(deciding, evaluator, subjects);
            } else {
                add(deciding, deciding, evaluator, subjects);
            }
        }
    }

    private void quantified(Expr.Quantified q, Evaluator evaluator, List<Element> subjects) {
        Quantification quantification = new Quantification(evaluator.tracing(new Trace()));
        Elements elements = evaluator.elements(q.variable().domain());
        List<Elements.Candidate> satisfying = new ArrayList<>();
        for (Elements.Candidate candidate : elements.candidates()) {
            Evaluator inside = quantification.inside(candidate, q.variable());
            if (q.quantifier() == Quantifier.FOR_EACH) {
                if (quantification.selects(candidate, q.variable(), q.where()) == Truth.TRUE
                        && inside.truth(q.body()) == Truth.FALSE) {
                    collect(q.body(), inside, with(subjects, candidate.element()));
                }
            } else if (quantification.satisfies(q, candidate) == Truth.TRUE) {
                satisfying.add(candidate);
            }
        }
        if (q.quantifier() == Quantifier.FOR_EACH) {
            return;
        } else if (satisfying.isEmpty()) {
            missing(q, elements, evaluator, subjects);
            return;
        }
        Expr each = new Expr.Binary(Operator.AND, q.where(), q.body(), q.place());
        for (Elements.Candidate candidate : satisfying) {
            add(q, each, quantification.inside(candidate, q.variable()), with(subjects, candidate.element()));
        }
    }

    /** Nothing satisfies what something must: says what was found instead. */
    private void missing(Expr.Quantified q, Elements elements, Evaluator evaluator, List<Element> subjects) {
        Trace trace = new Trace();
        evaluator.tracing(trace).value(q);
        String found = elements.candidates().isEmpty()
                ? Found.instead(q.variable().domain(), evaluator.tracing(new Trace()))
                : elements.candidates().stream()
                        .map(c -> c.element().text())
                        .collect(Collectors.joining(", ", "found only ", ""));
        String values = elements.candidates().isEmpty() ? "" : Observed.text(trace.observations(), 0);
        push(new Evidence(
                text(subjects),
                ExpressionText.of(q),
                values.isEmpty() ? found : found + "; " + values,
                trace.ranges(naming)));
    }

    private void distinct(Expr.Distinct e, Evaluator evaluator, List<Element> subjects) {
        Quantification quantification = new Quantification(evaluator.tracing(new Trace()));
        Map<Value, Element> first = new HashMap<>();
        for (Elements.Candidate candidate :
                evaluator.elements(e.variable().domain()).candidates()) {
            Evaluator inside = quantification.inside(candidate, e.variable());
            Value key = inside.value(e.key());
            if (quantification.selects(candidate, e.variable(), e.where()) != Truth.TRUE || key == Truth.UNKNOWN) {
                continue;
            }
            Optional<Element> earlier = Optional.ofNullable(first.putIfAbsent(key, candidate.element()));
            if (earlier.isPresent()) {
                Trace trace = new Trace();
                inside.tracing(trace).value(e.key());
                evaluator
                        .in(evaluator.env().bind(e.variable(), earlier.get()))
                        .tracing(trace)
                        .value(e.key());
                push(new Evidence(
                        text(with(subjects, candidate.element())),
                        ExpressionText.of(e),
                        Observed.text(trace.observations(), 1) + ", as in "
                                + earlier.get().text(),
                        trace.ranges(naming)));
            }
        }
    }

    private void add(Expr expected, Expr read, Evaluator evaluator, List<Element> subjects) {
        if (evidence.size() >= Verdict.MOST_EVIDENCE) {
            more++;
            return;
        }
        Trace trace = new Trace();
        evaluator.tracing(trace).value(read);
        push(new Evidence(
                text(subjects),
                ExpressionText.of(expected),
                Observed.text(trace.observations(), subjects.size()),
                trace.ranges(naming)));
    }

    private void push(Evidence one) {
        if (evidence.size() < Verdict.MOST_EVIDENCE) {
            evidence.add(one);
        } else {
            more++;
        }
    }

    private static String text(List<Element> subjects) {
        return subjects.stream().map(Element::text).collect(Collectors.joining(", "));
    }

    private static List<Element> with(List<Element> subjects, Element last) {
        List<Element> all = new ArrayList<>(subjects);
        all.add(last);
        return all;
    }

    /** Whether an expression has a quantifier where instances can be told apart. */
    private static boolean ranges(Expr e) {
        if (e instanceof Expr.Binary b && b.operator().kind() == Operator.Kind.LOGICAL) {
            return b.operator() != Operator.OR
                    && (ranges(b.right()) || (b.operator() == Operator.AND && ranges(b.left())));
        } else if (e instanceof Expr.Conditional c) {
            return ranges(c.then()) || ranges(c.otherwise());
        } else if (e instanceof Expr.Named n) {
            return ranges(n.definition().body());
        }
        return e instanceof Expr.Quantified || e instanceof Expr.Distinct;
    }
}
