package org.vtck.generators.smt;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.vtck.spec.model.Attribute;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.Domain;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.ExprTree;
import org.vtck.spec.model.Profile;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.proof.Claim;
import org.vtck.spec.proof.Claim.Answer;
import org.vtck.spec.proof.Claim.Kind;
import org.vtck.spec.proof.Saying;
import org.vtck.spec.proof.Symbols;
import org.vtck.spec.subject.ConfigSpace;

/** Every clause can hold and can fail, and two that speak of one structure can hold together. */
final class ClauseClaims {
    /** How many entries of a list are followed: a witness is one whatever the depth, so few are tried first. */
    static final List<Integer> DEPTHS = List.of(4, 8, 16);

    private final SpecModel model;
    private final List<Clause> clauses;

    ClauseClaims(SpecModel model) {
        this.model = model;
        this.clauses = model.clauses().stream()
                .filter(c -> Inexpressible.reason(model, c).isEmpty())
                .toList();
    }

    List<Claim> all() {
        List<Claim> claims = new ArrayList<>();
        for (Clause clause : clauses) {
            for (Saying saying : Saying.decided(clause.obligation())) {
                claims.add(possible(clause, saying));
            }
        }
        claims.addAll(pairs());
        return claims;
    }

    private Claim possible(Clause clause, Saying saying) {
        String what = saying.words().toLowerCase(java.util.Locale.ROOT).replace(' ', '_');
        return new Claim(
                Kind.POSSIBLE,
                "possible/" + clause.id() + "." + what,
                "some function makes `" + clause.id() + "` " + saying.words(),
                List.of(clause.id()),
                Answer.SATISFIABLE,
                DEPTHS,
                depth -> script(depth, List.of(clause), List.of(saying)),
                List.of(saying),
                List.of());
    }

    private List<Claim> pairs() {
        TreeMap<String, Set<String>> speakOf = new TreeMap<>();
        clauses.forEach(c -> speakOf.put(c.id(), subjects(c)));
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            for (int k = i + 1; k < clauses.size(); k++) {
                Clause a = clauses.get(i);
                Clause b = clauses.get(k);
                Set<String> shared = new TreeSet<>(speakOf.getOrDefault(a.id(), Set.of()));
                shared.retainAll(speakOf.getOrDefault(b.id(), Set.of()));
                if (!shared.isEmpty()
                        && !a.obligation().isPermission()
                        && !b.obligation().isPermission()) {
                    claims.add(compatible(a, b, shared.iterator().next()));
                }
            }
        }
        return claims;
    }

    private Claim compatible(Clause a, Clause b, String shared) {
        String name = "compatible/" + a.id() + "+" + b.id();
        Claim together = new Claim(
                Kind.COMPATIBLE,
                name + ".judged",
                "no function is judged by both `" + a.id() + "` and `" + b.id() + "`",
                List.of(a.id(), b.id()),
                Answer.UNSATISFIABLE,
                List.of(DEPTHS.get(0)),
                depth -> judged(depth, a, b),
                List.of(),
                List.of());
        return new Claim(
                Kind.COMPATIBLE,
                name,
                "some function conforms to both `" + a.id() + "` and `" + b.id() + "`, which speak of " + shared,
                List.of(a.id(), b.id()),
                Answer.SATISFIABLE,
                DEPTHS,
                depth -> script(depth, List.of(a, b), List.of(Saying.HOLDS, Saying.HOLDS)),
                List.of(Saying.HOLDS, Saying.HOLDS),
                List.of(together));
    }

    /** A whole function, all its bytes known, with every profile chosen, on which the clauses say what is wanted. */
    private String script(int depth, List<Clause> about, List<Saying> wanted) {
        return script(depth, about, (i, term) -> Terms.equal(term, Meaning.bits(wanted.get(i))));
    }

    private String judged(int depth, Clause a, Clause b) {
        return script(
                depth,
                List.of(a, b),
                (i, term) -> Terms.or(
                        Terms.equal(term, Meaning.bits(Saying.HOLDS)), Terms.equal(term, Meaning.bits(Saying.FAILS))));
    }

    private String script(int depth, List<Clause> about, BiFunction<Integer, String, String> claim) {
        Meaning meaning = new Meaning(model, depth);
        List<String> demands = new ArrayList<>();
        for (int i = 0; i < about.size(); i++) {
            demands.add(claim.apply(i, meaning.saying(about.get(i))));
        }
        Definitions text = meaning.definitions();
        whole(model, text);
        text.require(meaning.fits());
        demands.forEach(text::require);
        return text.text();
    }

    /** All that a replay needs fixed: everything known, every profile chosen, the first segment. */
    static void whole(SpecModel model, Definitions text) {
        text.require(Terms.equal(Symbols.KNOWN, Terms.offset(ConfigSpace.LARGEST)));
        text.require(Terms.equal(Symbols.of(Attribute.FUNCTION_SEGMENT), Terms.number(0)));
        for (Profile profile : model.profiles()) {
            text.require(Symbols.chosen(profile.name()));
        }
    }

    /** Names of the structures and lists over which a clause's body ranges. */
    private static Set<String> subjects(Clause clause) {
        Set<String> subjects = new TreeSet<>();
        if (clause.body() instanceof Clause.Body.Predicate predicate) {
            ExprTree.forEach(predicate.condition(), e -> {
                if (e instanceof Expr.Quantified q) {
                    subject(q.variable().domain(), subjects);
                } else if (e instanceof Expr.Count c) {
                    subject(c.variable().domain(), subjects);
                } else if (e instanceof Expr.Distinct d) {
                    subject(d.variable().domain(), subjects);
                } else if (e instanceof Expr.FirstField f) {
                    subject(f.of(), subjects);
                }
            });
        }
        return subjects;
    }

    private static void subject(Domain domain, Set<String> into) {
        if (domain instanceof Domain.Instances i) {
            into.add(i.structure().name());
        } else if (domain instanceof Domain.Entries e) {
            into.add(e.list().name() + " entries");
        } else if (domain instanceof Domain.Links l) {
            into.add(l.list().name() + " pointers");
        } else if (domain instanceof Domain.Unknown u) {
            into.add(u.list().name() + " entries");
        }
    }
}
