package org.vtck.spec.interpret;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Variable;

/** Quantifiers over domains of which elements may be missing or may not belong. */
final class Quantification {
    private final Evaluator evaluator;

    Quantification(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** Whether a candidate is in the domain and satisfies a condition. */
    Truth selects(Elements.Candidate candidate, Variable variable, Expr where) {
        return candidate
                .membership()
                .and(inside(candidate, variable).truth(where).plain());
    }

    Evaluator inside(Elements.Candidate candidate, Variable variable) {
        return evaluator.in(evaluator.env().bind(variable, candidate.element()));
    }

    Truth of(Expr.Quantified e) {
        Elements elements = evaluator.elements(e.variable().domain());
        return switch (e.quantifier()) {
            case FOR_EACH -> forEach(e, elements);
            case AT_LEAST_ONE -> some(e, elements);
            case NO -> some(e, elements).not();
            case AT_MOST_ONE -> atMostOne(e, elements);
            case EXACTLY_ONE -> atMostOne(e, elements).and(some(e, elements));
        };
    }

    private Truth forEach(Expr.Quantified e, Elements elements) {
        boolean undecided = !elements.isComplete();
        boolean doubtful = false;
        boolean judged = false;
        for (Elements.Candidate candidate : elements.candidates()) {
            Truth selected = selects(candidate, e.variable(), e.where());
            if (selected == Truth.FALSE) {
                continue;
            }
            Truth body = inside(candidate, e.variable()).truth(e.body());
            Truth holds = selected.implies(body);
            if (holds == Truth.FALSE) {
                return Truth.FALSE;
            }
            undecided |= holds == Truth.UNKNOWN;
            judged |= selected == Truth.TRUE && body == Truth.TRUE;
            doubtful |= selected == Truth.UNKNOWN && body.holds();
        }
        if (undecided) {
            return Truth.UNKNOWN;
        } else if (judged) {
            return Truth.TRUE;
        }
        // All that could make it more than vacuous may not belong: neither a pass nor not applicable.
        return doubtful ? Truth.UNKNOWN : Truth.VACUOUS;
    }

    private Truth some(Expr.Quantified e, Elements elements) {
        Truth some = elements.isComplete() ? Truth.FALSE : Truth.UNKNOWN;
        for (Elements.Candidate candidate : elements.candidates()) {
            some = some.or(satisfies(e, candidate));
            if (some == Truth.TRUE) {
                return some;
            }
        }
        return some;
    }

    private Truth atMostOne(Expr.Quantified e, Elements elements) {
        Tally tally = new Tally();
        for (Elements.Candidate candidate : elements.candidates()) {
            tally.add(satisfies(e, candidate));
            if (tally.sure() > 1) {
                return Truth.FALSE;
            }
        }
        return elements.isComplete() && tally.possible() <= 1 ? Truth.TRUE : Truth.UNKNOWN;
    }

    /** Whether a candidate is in the domain and satisfies condition and body. */
    Truth satisfies(Expr.Quantified e, Elements.Candidate candidate) {
        Truth selected = selects(candidate, e.variable(), e.where());
        return selected == Truth.FALSE
                ? selected
                : selected.and(inside(candidate, e.variable()).truth(e.body()).plain());
    }

    Truth of(Expr.Distinct e) {
        Elements elements = evaluator.elements(e.variable().domain());
        boolean undecided = !elements.isComplete();
        boolean any = false;
        Set<Value> sure = new HashSet<>();
        List<Value> possible = new ArrayList<>();
        for (Elements.Candidate candidate : elements.candidates()) {
            Truth selected = selects(candidate, e.variable(), e.where());
            if (selected == Truth.FALSE) {
                continue;
            }
            Value key = inside(candidate, e.variable()).value(e.key());
            if (key == Truth.UNKNOWN || selected == Truth.UNKNOWN) {
                possible.add(key);
                any |= selected == Truth.TRUE;
            } else if (!sure.add(key)) {
                return Truth.FALSE;
            } else {
                any = true;
            }
        }
        if (undecided || clashes(sure, possible)) {
            return Truth.UNKNOWN;
        }
        return any ? Truth.TRUE : possible.isEmpty() ? Truth.VACUOUS : Truth.UNKNOWN;
    }

    /** Whether a key that is not sure may equal another one. */
    private static boolean clashes(Set<Value> sure, List<Value> possible) {
        if (possible.contains(Truth.UNKNOWN)) {
            return sure.size() + possible.size() > 1;
        }
        return possible.stream().anyMatch(sure::contains) || new HashSet<>(possible).size() < possible.size();
    }
}
