package org.vtck.grammar.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vtck.grammar.syntax.Item;
import org.vtck.grammar.syntax.Name;
import org.vtck.grammar.syntax.SyntaxTree;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.model.CapabilityList;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Module;
import org.vtck.spec.model.Profile;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Structure;

/** Resolves syntax trees into the model of one revision. */
public final class ModelResolver {
    private final Declarations declarations;
    private final Report report;
    private final Revisions revisions;
    private final Lookup lookup;
    /** Modules of which it is known that what they extend exists and is not themselves. */
    private final Set<String> sound = new HashSet<>();

    private ModelResolver(List<SyntaxTree> trees, Optional<String> revision, Report report) {
        this.report = report;
        this.declarations = new Declarations(trees, report);
        this.revisions = Revisions.of(declarations, revision, report);
        this.lookup = new Lookup(declarations, revisions, new Constants(declarations, revisions, report), report);
    }

    /** The model; unusable if the report holds errors, but as whole as can be. */
    public static SpecModel resolve(List<SyntaxTree> trees, Optional<String> revision, String hash, Report report) {
        return new ModelResolver(trees, revision, report).model(hash);
    }

    private SpecModel model(String hash) {
        List<Module> modules = modules();
        // Lists before structures: the condition of a head speaks of structures, guards never speak of lists.
        List<Structure> structures = lookup.structures().all();
        List<CapabilityList> lists = lookup.lists().all();
        for (Declarations.Declared<Item.Define> d : declarations.all(Item.Define.class)) {
            lookup.definition(d.item().name());
        }
        ClauseResolver clauseResolver = new ClauseResolver(declarations, revisions, lookup, report);
        List<Clause> clauses = clauseResolver.clauses(modules);
        declarations.all(Item.Define.class).forEach(d -> d.item().under().forEach(clauseResolver::assumption));
        DeviceResolver devices = new DeviceResolver(declarations, revisions, lookup, report);
        FaultResolver faults = new FaultResolver(declarations, revisions, devices, clauseResolver, lookup, report);
        return new SpecModel(
                revisions.chosen(),
                revisions.all(),
                hash,
                modules,
                profiles(),
                clauseResolver.documents(),
                lookup.constants().enumerations(),
                structures,
                lists,
                clauseResolver.assumptions(),
                lookup.definitions().all(),
                clauseResolver.scopes(),
                clauses,
                devices.devices(),
                devices.topologies(),
                new RelationResolver(declarations, lookup, report).relations(),
                faults.faults());
    }

    private List<Module> modules() {
        List<Module> modules = declarations.all(Item.Module.class).stream()
                .map(d -> new Module(
                        d.item().name().text(),
                        d.item().revision(),
                        d.item().parent().map(Name::text),
                        d.item().profile().map(Name::text),
                        d.item().name().place()))
                .toList();
        for (Declarations.Declared<Item.Module> d : declarations.all(Item.Module.class)) {
            d.item().parent().ifPresent(p -> parent(d.item(), p));
            d.item()
                    .profile()
                    .filter(p -> !lookup.isProfile(p.text()))
                    .ifPresent(p -> report.add(report.missing(
                            Diagnostic.error(DiagnosticCode.CL2002, p.place(), "no profile is called `" + p + "`"),
                            p.text(),
                            declarations.names(Item.Profile.class))));
        }
        return modules;
    }

    private void parent(Item.Module module, Name parent) {
        Set<String> seen = new HashSet<>(Set.of(module.name().text()));
        Optional<Name> next = Optional.of(parent);
        while (next.isPresent() && !sound.contains(next.get().text())) {
            Optional<Item.Module> above =
                    declarations.find(Item.Module.class, next.get().text()).map(Declarations.Declared::item);
            if (above.isEmpty()) {
                report.add(report.missing(
                        Diagnostic.error(
                                DiagnosticCode.CL2002, next.get().place(), "no module is called `" + next.get() + "`"),
                        next.get().text(),
                        declarations.names(Item.Module.class)));
                return;
            }
            if (!seen.add(next.get().text())) {
                report.error(DiagnosticCode.CL3008, parent.place(), "module `" + module.name() + "` extends itself");
                return;
            }
            next = above.get().parent();
        }
        sound.addAll(seen);
    }

    private List<Profile> profiles() {
        return declarations.all(Item.Profile.class).stream()
                .map(d -> {
                    Optional<Expr> onWhen = d.item()
                            .onWhen()
                            .flatMap(t -> new ExprResolver(lookup, report, Surroundings.function()).truth(t));
                    return new Profile(
                            d.item().name().text(),
                            d.item().text(),
                            onWhen,
                            d.item().name().place());
                })
                .toList();
    }
}
