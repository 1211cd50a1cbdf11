package org.vtck.grammar.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vtck.grammar.syntax.Item;
import org.vtck.grammar.syntax.Name;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Interval;
import org.vtck.spec.model.Relation;

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
                .map(d -> relation(d.item()))
                .toList();
    }

    private Relation relation(Item.Relation item) {
        List<Relation.Role> roles = new ArrayList<>();
        List<Relation.Cardinality> cardinalities = new ArrayList<>();
        List<Relation.Exclusion> exclusions = new ArrayList<>();
        item.profile()
                .filter(p -> !names.isProfile(p.text()))
                .ifPresent(p -> report.error(DiagnosticCode.CL2002, p.place(), "no profile is called `" + p + "`"));
        for (Item.RelationLine line : item.lines()) {
            if (line instanceof Item.RelationLine.Role role) {
                role(role, roles).ifPresent(roles::add);
            } else if (line instanceof Item.RelationLine.Cardinality c) {
                known(c.role(), roles);
                cardinalities.add(new Relation.Cardinality(
                        c.role().text(), c.missing(), c.several(), c.role().place()));
            } else if (line instanceof Item.RelationLine.Exclusion x) {
                exclusions.add(new Relation.Exclusion(x.reason(), new Interval(x.low(), x.high()), x.place()));
            }
        }
        return new Relation(
                item.name().text(),
                item.text(),
                item.profile().map(Name::text),
                roles,
                cardinalities,
                exclusions,
                item.name().place());
    }

    private Optional<Relation.Role> role(Item.RelationLine.Role role, List<Relation.Role> before) {
        role.behind().ifPresent(b -> known(b, before));
        if (role.behind().isPresent() == role.key().isPresent()) {
            report.error(
                    DiagnosticCode.CL3103,
                    role.name().place(),
                    "role `" + role.name() + "` has either a key or a role that it is behind");
        }
        ExprResolver exprs = new ExprResolver(names, report, Surroundings.function());
        Optional<Expr> where = exprs.truth(role.where());
        Optional<Expr> key = role.key().flatMap(exprs::number).map(Typed::expr);
        return where.map(w -> new Relation.Role(
                role.name().text(),
                role.behind().map(Name::text),
                w,
                key,
                role.name().place()));
    }

    private void known(Name role, List<Relation.Role> roles) {
        if (roles.stream().noneMatch(r -> r.name().equals(role.text()))) {
            report.error(DiagnosticCode.CL3103, role.place(), "no role before this is called `" + role + "`");
        }
    }
}
