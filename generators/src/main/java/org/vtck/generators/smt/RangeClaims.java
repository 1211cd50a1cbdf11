package org.vtck.generators.smt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.Definition;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Home;
import org.vtck.spec.model.Scope;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Structure;
import org.vtck.spec.proof.Claim;
import org.vtck.spec.proof.Claim.Answer;
import org.vtck.spec.proof.Claim.Kind;

/** What the checker finds from intervals, found again from terms: no arithmetic leaves 0..2^63-1. */
final class RangeClaims {
    private final SpecModel model;

    RangeClaims(SpecModel model) {
        this.model = model;
    }

    List<Claim> all() {
        Map<String, List<Expr>> owners = new TreeMap<>();
        for (Definition definition : model.definitions()) {
            owners.put("definition " + definition.name(), List.of(definition.body()));
        }
        for (Structure structure : model.structures()) {
            guard(structure).ifPresent(g -> owners.put("guard " + structure.name(), List.of(g)));
        }
        for (Scope scope : model.scopes()) {
            owners.put(
                    "scope " + scope.name(),
                    scope.requirements().stream()
                            .map(Scope.Requirement::condition)
                            .toList());
        }
        model.clauses().forEach(c -> owners.put("clause " + c.id(), expressions(c)));
        List<Claim> claims = new ArrayList<>();
        owners.forEach((owner, expressions) -> {
            try {
                if (!violations(new Meaning(model, 0), expressions).isEmpty()) {
                    claims.add(claim(owner, expressions));
                }
            } catch (NotExpressible topologyOrRecording) {
                // Such a clause is among those that are listed as not expressible.
            }
        });
        return claims;
    }

    private static java.util.Optional<Expr> guard(Structure structure) {
        if (structure.home() instanceof Home.Header header) {
            return header.guard();
        }
        return structure.home() instanceof Home.Capability home && home.guard() instanceof Home.Guard.When when
                ? java.util.Optional.of(when.condition())
                : java.util.Optional.empty();
    }

    private static List<Expr> expressions(Clause clause) {
        List<Expr> all = new ArrayList<>();
        clause.requirements().forEach(r -> all.add(r.condition()));
        if (clause.body() instanceof Clause.Body.Predicate predicate) {
            all.add(predicate.condition());
        }
        return all;
    }

    private Claim claim(String owner, List<Expr> expressions) {
        return new Claim(
                Kind.RANGE,
                "range/" + owner.replace(' ', '.'),
                "no arithmetic of the " + owner + " leaves 0..2^63-1, divides by 0 or shifts by more than 63",
                List.of(),
                Answer.UNSATISFIABLE,
                List.of(0),
                depth -> script(expressions),
                List.of(),
                List.of());
    }

    private String script(List<Expr> expressions) {
        Meaning meaning = new Meaning(model, 0);
        meaning.definitions().require(Terms.or(violations(meaning, expressions)));
        return meaning.definitions().text();
    }

    private static List<String> violations(Meaning meaning, List<Expr> expressions) {
        Magnitudes magnitudes = new Magnitudes(meaning);
        List<String> all = List.of();
        for (Expr expression : expressions) {
            all = magnitudes.violations(expression);
        }
        return all.stream().filter(v -> !v.equals(Terms.FALSE)).toList();
    }
}
