package org.vtck.grammar.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.vtck.grammar.syntax.Item;
import org.vtck.grammar.syntax.Name;
import org.vtck.grammar.syntax.Term;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.model.Assumption;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.Document;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.ExprTree;
import org.vtck.spec.model.Module;
import org.vtck.spec.model.Scope;

/** Resolves scopes and clauses. */
final class ClauseResolver {
    private final Declarations declarations;
    private final Revisions revisions;
    private final Names names;
    private final Report report;
    private final ExprSize size;
    private final Map<String, Scope> scopes = new LinkedHashMap<>();
    private final Map<String, Document> documents = new LinkedHashMap<>();
    private final Map<String, Assumption> assumptions = new LinkedHashMap<>();

    ClauseResolver(Declarations declarations, Revisions revisions, Names names, Report report) {
        this.declarations = declarations;
        this.revisions = revisions;
        this.names = names;
        this.report = report;
        this.size = new ExprSize(report);
        declarations
                .all(Item.Document.class)
                .forEach(d -> documents.put(
                        d.item().name().text(),
                        new Document(
                                d.item().name().text(),
                                d.item().version(),
                                d.item().title(),
                                d.item().name().place())));
        declarations
                .all(Item.Assume.class)
                .forEach(d -> assumptions.put(
                        d.item().name().text(),
                        new Assumption(
                                d.item().name().text(),
                                d.item().text(),
                                d.module(),
                                d.item().name().place())));
        declarations
                .all(Item.Scope.class)
                .forEach(d -> scopes.put(d.item().name().text(), scope(d.item())));
    }

    List<Document> documents() {
        return List.copyOf(documents.values());
    }

    List<Assumption> assumptions() {
        return List.copyOf(assumptions.values());
    }

    List<Scope> scopes() {
        return List.copyOf(scopes.values());
    }

    private Scope scope(Item.Scope item) {
        boolean topology = item.of().map(n -> n.text().equals("topology")).orElse(false);
        item.of()
                .filter(n -> !topology)
                .ifPresent(n -> report.error(
                        DiagnosticCode.CL3006, n.place(), "a scope is `of topology` or says nothing of the kind"));
        TreeSet<String> leaning = new TreeSet<>();
        List<Scope.Requirement> requirements = requirements(item.requirements(), topology, leaning);
        return new Scope(
                item.name().text(),
                topology,
                requirements,
                List.copyOf(leaning),
                item.name().place());
    }

    private List<Scope.Requirement> requirements(List<Item.Require> items, boolean topology, TreeSet<String> leaning) {
        List<Scope.Requirement> requirements = new ArrayList<>();
        for (Item.Require item : items) {
            resolve(item.condition(), topology, Surroundings.Manner.PREDICATE).ifPresent(e -> {
                leaning.addAll(ExprTree.assumptions(e));
                requirements.add(new Scope.Requirement(e, item.reason()));
            });
        }
        return requirements;
    }

    private Optional<Expr> resolve(Term term, boolean topology, Surroundings.Manner manner) {
        Surroundings.Subject subject = topology ? Surroundings.Subject.TOPOLOGY : Surroundings.Subject.FUNCTION;
        return new ExprResolver(names, report, new Surroundings(subject, manner))
                .truth(term)
                .filter(e -> size.accepts(e, term.place()));
    }

    List<Clause> clauses(List<Module> modules) {
        List<Clause> clauses = new ArrayList<>();
        for (Declarations.Declared<Item.Clause> declared : declarations.all(Item.Clause.class)) {
            Item.Clause item = declared.item();
            if (revisions.has(item.since(), item.until())) {
                Optional<String> profile = modules.stream()
                        .filter(m -> m.name().equals(declared.module()))
                        .findFirst()
                        .flatMap(Module::profile);
                revisions
                        .existing(() -> clause(item, declared.module(), profile))
                        .ifPresent(clauses::add);
            }
        }
        return clauses;
    }

    private Optional<Clause> clause(Item.Clause item, String module, Optional<String> profile) {
        Optional<Scope> scope = item.scope().flatMap(this::scopeNamed);
        boolean topology = scope.map(Scope::ofTopology).orElse(false);
        TreeSet<String> leaning = new TreeSet<>(scope.map(Scope::assumptions).orElse(List.of()));
        item.under().forEach(n -> assumption(n).ifPresent(a -> leaning.add(a.id())));
        List<Scope.Requirement> requirements = requirements(item.requires(), topology, leaning);
        item.impliedBy().forEach(this::clauseNamed);
        Optional<Clause.Citation> citation = citation(item);
        Optional<Clause.Party> party = party(item.party());
        Optional<Clause.Body> body = body(item, topology, leaning);
        if (citation.isEmpty() || party.isEmpty() || body.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Clause(
                item.name().text(),
                party.get(),
                item.obligation(),
                scope,
                citation.get(),
                List.copyOf(leaning),
                requirements,
                item.impliedBy().stream().map(Name::text).toList(),
                item.hint(),
                body.get(),
                module,
                profile,
                Docs.of(item.doc()),
                item.name().place()));
    }

    private Optional<Clause.Body> body(Item.Clause item, boolean topology, TreeSet<String> leaning) {
        if (item.body() instanceof Item.Body.Untestable untestable) {
            return reason(untestable.reason()).map(r -> new Clause.Body.Untestable(r, untestable.why()));
        }
        Surroundings.Manner manner = Surroundings.Manner.PREDICATE;
        Term term;
        if (item.body() instanceof Item.Body.Probe probe) {
            manner = Surroundings.Manner.PROBE;
            term = probe.condition();
        } else if (item.body() instanceof Item.Body.Trace trace) {
            manner = Surroundings.Manner.TRACE;
            term = trace.condition();
        } else {
            term = ((Item.Body.Predicate) item.body()).condition();
        }
        Optional<Expr> condition = resolve(term, topology, manner);
        condition.ifPresent(c -> leaning.addAll(ExprTree.assumptions(c)));
        return switch (manner) {
            case PROBE -> condition.map(Clause.Body.Probe::new);
            case TRACE -> condition.map(Clause.Body.Trace::new);
            case PREDICATE -> condition.map(Clause.Body.Predicate::new);
        };
    }

    private Optional<Scope> scopeNamed(Name name) {
        return Optional.ofNullable(scopes.get(name.text())).or(() -> {
            missing("scope", name, List.copyOf(scopes.keySet()));
            return Optional.empty();
        });
    }

    Optional<Assumption> assumption(Name name) {
        return Optional.ofNullable(assumptions.get(name.text())).or(() -> {
            missing("assumption", name, List.copyOf(assumptions.keySet()));
            return Optional.empty();
        });
    }

    /** Whether a clause is stated but does not exist at this revision; what speaks of it does not exist either. */
    boolean isOfAnotherRevision(Name name) {
        return declarations
                .find(Item.Clause.class, name.text())
                .filter(d -> !revisions.has(d.item().since(), d.item().until()))
                .isPresent();
    }

    /** Reports a clause that is not stated. */
    boolean clauseNamed(Name name) {
        boolean stated = declarations
                .find(Item.Clause.class, name.text())
                .filter(d -> revisions.has(d.item().since(), d.item().until()))
                .isPresent();
        if (!stated) {
            report.add(report.missing(
                    Diagnostic.error(DiagnosticCode.CL3004, name.place(), "no clause is called `" + name + "`"),
                    name.text(),
                    declarations.names(Item.Clause.class)));
        }
        return stated;
    }

    private void missing(String what, Name name, List<String> known) {
        report.add(report.missing(
                Diagnostic.error(DiagnosticCode.CL2002, name.place(), "no " + what + " is called `" + name + "`"),
                name.text(),
                known));
    }

    private Optional<Clause.Citation> citation(Item.Clause item) {
        if (item.cites().isEmpty()) {
            report.add(Diagnostic.error(
                            DiagnosticCode.CL3006, item.name().place(), "clause `" + item.name() + "` cites nothing")
                    .withHint("add `cites DOCUMENT \"section\"`"));
            return Optional.empty();
        }
        Item.Cite cite = item.cites().get(0);
        Optional<Document> document =
                Optional.ofNullable(documents.get(cite.document().text()));
        if (document.isEmpty()) {
            missing("document", cite.document(), List.copyOf(documents.keySet()));
        }
        return document.map(d -> new Clause.Citation(
                d, cite.section(), cite.label(), cite.statement().map(Long::intValue)));
    }

    private Optional<Clause.Party> party(Name name) {
        switch (name.text()) {
            case "device" -> {
                return Optional.of(Clause.Party.DEVICE);
            }
            case "driver" -> {
                return Optional.of(Clause.Party.DRIVER);
            }
            default -> {
                report.error(
                        DiagnosticCode.CL3006, name.place(), "the party is `device` or `driver`, not `" + name + "`");
                return Optional.empty();
            }
        }
    }

    private Optional<Clause.Reason> reason(Name name) {
        for (Clause.Reason reason : Clause.Reason.values()) {
            if (reason.name().toLowerCase(Locale.ROOT).equals(name.text())) {
                return Optional.of(reason);
            }
        }
        report.error(
                DiagnosticCode.CL3006,
                name.place(),
                "the reason is none of needs_bar, needs_interrupts, driver_internal, not_observable, advice");
        return Optional.empty();
    }
}
