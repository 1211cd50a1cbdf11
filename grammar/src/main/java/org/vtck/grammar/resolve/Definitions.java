package org.vtck.grammar.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vtck.grammar.syntax.Item;
import org.vtck.grammar.syntax.Name;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.model.Definition;

/** Resolves {@code define}s when they are first used; a definition that needs itself is an error. */
final class Definitions {
    /** A definition and the type of its value. */
    record Resolved(Definition definition, Type type) {}

    private static final int MOST_DEEP = 32;

    private final Declarations declarations;
    private final Report report;
    private final Map<String, Optional<Resolved>> done = new LinkedHashMap<>();
    private final ExprSize size;
    private final Set<String> underWay = new LinkedHashSet<>();

    Definitions(Declarations declarations, Report report) {
        this.declarations = declarations;
        this.report = report;
        this.size = new ExprSize(report);
    }

    boolean isStated(String name) {
        return declarations.find(Item.Define.class, name).isPresent();
    }

    Set<String> names() {
        return declarations.names(Item.Define.class);
    }

    Optional<Resolved> resolve(Name name, Names names) {
        Optional<Declarations.Declared<Item.Define>> declared = declarations.find(Item.Define.class, name.text());
        if (declared.isEmpty()) {
            return Optional.empty();
        }
        if (underWay.contains(name.text())) {
            report.error(
                    DiagnosticCode.CL3008,
                    declared.get().item().name().place(),
                    "`" + name + "` is defined by itself, through " + String.join(", ", underWay));
            return Optional.empty();
        }
        Optional<Resolved> already = done.get(name.text());
        if (already != null) {
            return already;
        }
        if (underWay.size() >= MOST_DEEP) {
            report.error(
                    DiagnosticCode.CL1003,
                    declared.get().item().name().place(),
                    "definitions are nested more than " + MOST_DEEP + " deep here");
            return Optional.empty();
        }
        underWay.add(name.text());
        Optional<Resolved> resolved = resolve(declared.get(), names);
        underWay.remove(name.text());
        done.put(name.text(), resolved);
        return resolved;
    }

    private Optional<Resolved> resolve(Declarations.Declared<Item.Define> declared, Names names) {
        Item.Define item = declared.item();
        return new ExprResolver(names, report, Surroundings.function())
                .resolve(item.body())
                .filter(typed -> size.accepts(typed.expr(), item.name().place()))
                .map(typed -> new Resolved(
                        new Definition(
                                item.name().text(),
                                typed.expr(),
                                item.under().stream().map(Name::text).toList(),
                                declared.module(),
                                Docs.of(item.doc()),
                                item.name().place()),
                        typed.type()));
    }

    /** Those that were resolved, in the order of the sources. */
    List<Definition> all() {
        List<Definition> all = new ArrayList<>();
        for (Declarations.Declared<Item.Define> declared : declarations.all(Item.Define.class)) {
            Optional<Resolved> resolved = done.get(declared.item().name().text());
            if (resolved != null) {
                resolved.ifPresent(r -> all.add(r.definition()));
            }
        }
        return all;
    }
}
