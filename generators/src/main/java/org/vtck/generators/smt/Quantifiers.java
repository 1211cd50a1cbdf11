package org.vtck.generators.smt;

import java.util.ArrayList;
import java.util.List;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Variable;

/** Quantifiers over candidates: the table of SEMANTICS.md §3, row by row, and §4. */
final class Quantifiers {
    private final Meaning meaning;
    private final Bound bound;

    Quantifiers(Meaning meaning, Bound bound) {
        this.meaning = meaning;
        this.bound = bound;
    }

    /** One element: whether it is in the domain and selected, and the body's truth of it. */
    private record Case(Value.Truth selected, Value.Truth body) {
        Value.Truth satisfied() {
            return selected.and(body.plain());
        }
    }

    private Value.Truth selected(Candidates.Candidate candidate, Variable variable, Expr where) {
        if (candidate.member().holds().equals(Terms.FALSE)
                && candidate.member().fails().equals(Terms.TRUE)) {
            return Value.Truth.FALSE;
        }
        Value.Truth condition =
                meaning.truth(where, bound.with(variable, candidate.element())).plain();
        return meaning.definitions().share("selected", candidate.member().and(condition));
    }

    private List<Case> cases(Expr.Quantified e, Candidates candidates) {
        List<Case> cases = new ArrayList<>();
        for (Candidates.Candidate candidate : candidates.all()) {
            Value.Truth body = meaning.truth(e.body(), bound.with(e.variable(), candidate.element()));
            cases.add(new Case(
                    selected(candidate, e.variable(), e.where()),
                    meaning.definitions().share("body", body)));
        }
        return cases;
    }

    Value.Truth of(Expr.Quantified e) {
        Candidates candidates = meaning.members().of(e.variable().domain());
        List<Case> cases = cases(e, candidates);
        String complete = candidates.complete();
        return switch (e.quantifier()) {
            case FOR_EACH -> forEach(cases, complete);
            case AT_LEAST_ONE -> some(cases, complete);
            case NO -> some(cases, complete).not();
            case AT_MOST_ONE -> atMostOne(cases, complete);
            case EXACTLY_ONE -> atMostOne(cases, complete).and(some(cases, complete));
        };
    }

    private static Value.Truth forEach(List<Case> cases, String complete) {
        List<String> violated = new ArrayList<>();
        List<String> kept = new ArrayList<>(List.of(complete));
        List<String> judged = new ArrayList<>();
        List<String> doubtful = new ArrayList<>();
        for (Case c : cases) {
            violated.add(Terms.and(c.selected().holds(), c.body().fails()));
            kept.add(Terms.or(c.selected().fails(), c.body().holds()));
            judged.add(Terms.and(c.selected().holds(), c.body().fully()));
            doubtful.add(Terms.and(Terms.not(c.selected().isKnown()), c.body().holds()));
        }
        String some = Terms.or(judged);
        String holds = Terms.and(Terms.and(kept), Terms.or(some, Terms.not(Terms.or(doubtful))));
        return new Value.Truth(holds, Terms.or(violated), Terms.and(holds, Terms.not(some)));
    }

    private static Value.Truth some(List<Case> cases, String complete) {
        List<String> satisfied = new ArrayList<>();
        List<String> none = new ArrayList<>(List.of(complete));
        for (Case c : cases) {
            satisfied.add(c.satisfied().holds());
            none.add(c.satisfied().fails());
        }
        return new Value.Truth(Terms.or(satisfied), Terms.and(none), Terms.FALSE);
    }

    private Value.Truth atMostOne(List<Case> cases, String complete) {
        String one = Terms.FALSE;
        String two = Terms.FALSE;
        String maybeOne = Terms.FALSE;
        String maybeTwo = Terms.FALSE;
        for (Case c : cases) {
            String sure = c.satisfied().holds();
            String possible = Terms.not(c.satisfied().fails());
            two = step("two", Terms.or(two, Terms.and(one, sure)));
            one = step("one", Terms.or(one, sure));
            maybeTwo = step("perhaps two", Terms.or(maybeTwo, Terms.and(maybeOne, possible)));
            maybeOne = step("perhaps one", Terms.or(maybeOne, possible));
        }
        return new Value.Truth(Terms.and(complete, Terms.not(maybeTwo)), two, Terms.FALSE);
    }

    private String step(String name, String term) {
        return meaning.definitions().truth(name, term);
    }

    Value.Number count(Expr.Count e) {
        Candidates candidates = meaning.members().of(e.variable().domain());
        List<String> ones = new ArrayList<>(List.of("bvadd", Terms.number(0)));
        List<String> decided = new ArrayList<>(List.of(candidates.complete()));
        for (Candidates.Candidate candidate : candidates.all()) {
            Value.Truth selected = selected(candidate, e.variable(), e.where());
            ones.add(Terms.ite(selected.holds(), Terms.number(1), Terms.number(0)));
            decided.add(selected.isKnown());
        }
        String sum = ones.size() == 2 ? Terms.number(0) : "(" + String.join(" ", ones) + ")";
        return meaning.definitions().share("count", new Value.Number(sum, Terms.and(decided)));
    }

    Value.Truth of(Expr.Distinct e) {
        Candidates candidates = meaning.members().of(e.variable().domain());
        List<Value.Truth> selected = new ArrayList<>();
        List<Value.Number> keys = new ArrayList<>();
        for (Candidates.Candidate candidate : candidates.all()) {
            selected.add(selected(candidate, e.variable(), e.where()));
            Value key = meaning.value(e.key(), bound.with(e.variable(), candidate.element()));
            if (!(key instanceof Value.Number number)) {
                throw new NotExpressible("its keys are truths");
            }
            keys.add(number);
        }
        return distinct(selected, keys, candidates.complete());
    }

    private static Value.Truth distinct(List<Value.Truth> selected, List<Value.Number> keys, String complete) {
        List<String> clash = new ArrayList<>();
        List<String> apart = new ArrayList<>(List.of(complete));
        List<String> sure = new ArrayList<>();
        List<String> none = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            sure.add(selected.get(i).holds());
            none.add(selected.get(i).fails());
            for (int k = 0; k < i; k++) {
                String equal = Terms.equal(keys.get(i).bits(), keys.get(k).bits());
                String known = Terms.and(keys.get(i).isKnown(), keys.get(k).isKnown());
                clash.add(Terms.and(selected.get(i).holds(), selected.get(k).holds(), known, equal));
                apart.add(
                        Terms.or(selected.get(i).fails(), selected.get(k).fails(), Terms.and(known, Terms.not(equal))));
            }
        }
        String any = Terms.or(sure);
        String holds = Terms.and(Terms.and(apart), Terms.or(any, Terms.and(none)));
        return new Value.Truth(holds, Terms.or(clash), Terms.and(holds, Terms.not(any)));
    }
}
