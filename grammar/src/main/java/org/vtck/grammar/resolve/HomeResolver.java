package org.vtck.grammar.resolve;

import java.util.Optional;
import org.vtck.grammar.syntax.Item;
import org.vtck.grammar.syntax.Name;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.model.Domain;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Home;
import org.vtck.spec.model.Structure;
import org.vtck.spec.model.Variable;

/** Resolves where instances of a structure are. */
final class HomeResolver {
    private final Declarations declarations;
    private final Names names;
    private final Report report;

    HomeResolver(Declarations declarations, Names names, Report report) {
        this.declarations = declarations;
        this.names = names;
        this.report = report;
    }

    /** A structure of another revision can be spoken of, but has no instances. */
    static Home nowhere(Home home, Structure members) {
        Expr never = new Expr.Bool(false, members.place());
        if (home instanceof Home.Capability capability) {
            Variable self = new Variable("self", new Domain.Instances(members, Optional.empty()), 0);
            return new Home.Capability(capability.list(), capability.id(), new Home.Guard.When(self, never));
        }
        return home instanceof Home.Header ? new Home.Header(Optional.of(never)) : home;
    }

    Home home(Item.Structure item, Structure members) {
        if (item.role() == Item.Role.PLAIN) {
            item.home()
                    .ifPresent(
                            h -> report.error(
                                    DiagnosticCode.CL2302,
                                    h.place(),
                                    "a plain structure has no place in configuration space; is `capability` or `header` missing?"));
            return new Home.Plain();
        }
        Optional<Item.Home> home = item.home();
        if (item.role() == Item.Role.HEADER) {
            Optional<Expr> guard = home.flatMap(Item.Home::guard)
                    .flatMap(g -> new ExprResolver(names, report, Surroundings.function()).truth(g));
            return new Home.Header(guard);
        }
        if (home.isEmpty() || home.get().list().isEmpty()) {
            report.error(
                    DiagnosticCode.CL2302,
                    item.name().place(),
                    "a capability structure states its list and id: `in LIST ID`");
            return new Home.Plain();
        }
        Name list = home.get().list().get();
        if (declarations.find(Item.CapabilityList.class, list.text()).isEmpty()) {
            report.add(report.missing(
                    Diagnostic.error(DiagnosticCode.CL2002, list.place(), "no list is called `" + list + "`"),
                    list.text(),
                    declarations.names(Item.CapabilityList.class)));
        }
        return new Home.Capability(list.text(), (int) home.get().id(), guard(home.get(), members));
    }

    private Home.Guard guard(Item.Home home, Structure members) {
        if (home.fallback() == Item.Fallback.OTHERWISE) {
            return new Home.Guard.Otherwise();
        }
        if (home.guard().isEmpty()) {
            return new Home.Guard.Always();
        }
        Surroundings around = Surroundings.self(members);
        return new ExprResolver(names, report, around)
                .truth(home.guard().get())
                .<Home.Guard>map(
                        e -> new Home.Guard.When(around.variable("self").orElseThrow(), e))
                .orElse(new Home.Guard.Always());
    }
}
