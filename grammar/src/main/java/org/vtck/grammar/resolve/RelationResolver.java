package org.vtck.grammar.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vtck.grammar.syntax.Item;
import org.vtck.grammar.syntax.Name;
import org.vtck.grammar.syntax.Term;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Interval;
import org.vtck.spec.model.Relation;
import org.vtck.spec.source.Place;

/** Resolves relations. */
final class RelationResolver {
    private final Declarations declarations;
    private final Names names;
    private final Report report;

    RelationResolver(Declarations declarations, Names names, Report report) {
        this.declarations = declarations;
        this.names = names;
        this.report = report;
    }

    List<Relation> relations() {
        return declarations.all(Item.Relation.class).stream()
                .map(d -> new OneRelation().resolved(d.item()))
                .toList();
    }

    /** The lines of one relation, as far as they have been read. */
    private final class OneRelation {
        private final List<Relation.Role> roles = new ArrayList<>();
        private final List<Relation.Cardinality> cardinalities = new ArrayList<>();
        private final List<Relation.Exclusion> exclusions = new ArrayList<>();
        private final List<Relation.Obstacle> obstacles = new ArrayList<>();
        private final List<Relation.Aside> asides = new ArrayList<>();
        private final List<Relation.Reason> reasons = new ArrayList<>();

        Relation resolved(Item.Relation item) {
            item.profile()
                    .filter(p -> !names.isProfile(p.text()))
                    .ifPresent(p -> report.error(DiagnosticCode.CL2002, p.place(), "no profile is called `" + p + "`"));
            item.lines().forEach(this::line);
            checkReasons();
            return new Relation(
                    item.name().text(),
                    item.text(),
                    item.profile().map(Name::text),
                    roles,
                    cardinalities,
                    exclusions,
                    obstacles,
                    asides,
                    reasons,
                    item.name().place());
        }

        private void line(Item.RelationLine line) {
            if (line instanceof Item.RelationLine.Role role) {
                role(role).ifPresent(roles::add);
            } else if (line instanceof Item.RelationLine.Cardinality c) {
                known(c.role());
                cardinalities.add(new Relation.Cardinality(
                        c.role().text(), c.missing(), c.several(), c.role().place()));
            } else if (line instanceof Item.RelationLine.Exclusion x) {
                exclusions.add(new Relation.Exclusion(x.reason(), new Interval(x.low(), x.high()), x.place()));
            } else if (line instanceof Item.RelationLine.Obstacle o) {
                o.role().ifPresent(this::known);
                obstacles.add(
                        new Relation.Obstacle(o.kind(), o.reason(), o.role().map(Name::text), o.place()));
            } else if (line instanceof Item.RelationLine.Aside aside) {
                Optional<Expr> where = truth(aside.where());
                Optional<Expr> key = number(aside.key());
                if (where.isPresent() && key.isPresent()) {
                    asides.add(new Relation.Aside(aside.reason(), where.get(), key.get(), aside.place()));
                }
            } else if (line instanceof Item.RelationLine.Reason reason) {
                reasons.add(new Relation.Reason(reason.name(), reason.sentence(), reason.place()));
            }
        }

        private Optional<Relation.Role> role(Item.RelationLine.Role role) {
            role.behind().ifPresent(this::known);
            if (role.behind().isPresent() == role.key().isPresent()) {
                report.error(
                        DiagnosticCode.CL3103,
                        role.name().place(),
                        "role `" + role.name() + "` has either a key or a role that it is behind");
            }
            Optional<Expr> key = role.key().flatMap(this::number);
            return truth(role.where())
                    .map(w -> new Relation.Role(
                            role.name().text(),
                            role.behind().map(Name::text),
                            w,
                            key,
                            role.name().place()));
        }

        private void known(Name role) {
            if (roles.stream().noneMatch(r -> r.name().equals(role.text()))) {
                report.error(DiagnosticCode.CL3103, role.place(), "no role before this is called `" + role + "`");
            }
        }

        /** A reason without a sentence would reach people as a bare word. */
        private void checkReasons() {
            cardinalities.forEach(c -> {
                sentence(c.missing(), c.place());
                sentence(c.several(), c.place());
            });
            exclusions.forEach(x -> sentence(x.reason(), x.place()));
            obstacles.forEach(o -> sentence(o.reason(), o.place()));
            asides.forEach(a -> sentence(a.reason(), a.place()));
        }

        private void sentence(String reason, Place place) {
            if (reasons.stream().noneMatch(r -> r.name().equals(reason))) {
                report.add(Diagnostic.error(
                                DiagnosticCode.CL3103, place, "the relation does not say what `" + reason + "` means")
                        .withHint("add `reason \"" + reason + "\" says \"...\";`"));
            }
        }

        private Optional<Expr> truth(Term term) {
            return exprs().truth(term);
        }

        private Optional<Expr> number(Term term) {
            return exprs().number(term).map(Typed::expr);
        }

        private ExprResolver exprs() {
            return new ExprResolver(names, report, Surroundings.function());
        }
    }
}
