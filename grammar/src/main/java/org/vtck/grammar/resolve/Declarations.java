package org.vtck.grammar.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vtck.grammar.syntax.Item;
import org.vtck.grammar.syntax.Member;
import org.vtck.grammar.syntax.Name;
import org.vtck.grammar.syntax.SyntaxTree;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;

/** All items of a source set by kind and name, with the module that states each. */
final class Declarations {
    /** An item and the name of its module. */
    record Declared<T extends Item>(T item, String module) {}

    private final Map<Class<? extends Item>, Map<String, Declared<?>>> byKind = new LinkedHashMap<>();
    private final List<Declared<Item.Enumeration>> additions = new ArrayList<>();
    private final List<Declared<Item.Constant>> constants = new ArrayList<>();
    private final Report report;

    Declarations(List<SyntaxTree> trees, Report report) {
        this.report = report;
        for (SyntaxTree tree : trees) {
            String module = tree.items().stream()
                    .filter(Item.Module.class::isInstance)
                    .map(i -> i.name().text())
                    .findFirst()
                    .orElse("");
            tree.items().forEach(i -> declare(i, module));
        }
    }

    private void declare(Item item, String module) {
        if (item instanceof Item.Enumeration e && e.extent() == Item.Extent.ADDITION) {
            additions.add(new Declared<>(e, module));
            return;
        }
        if (item instanceof Item.Constant c) {
            constants.add(new Declared<>(c, module));
        }
        if (item instanceof Item.Structure s) {
            s.members().forEach(m -> inner(m, module));
        }
        Map<String, Declared<?>> names = byKind.computeIfAbsent(item.getClass(), k -> new LinkedHashMap<>());
        Declared<?> earlier = names.putIfAbsent(item.name().text(), new Declared<>(item, module));
        boolean mayRepeat = item instanceof Item.Module || item instanceof Item.Constant;
        if (earlier != null && !mayRepeat) {
            report.add(twice(item.name(), earlier.item().name()));
        }
    }

    /** A tagged nested structure is a global name, as in C. */
    private void inner(Member member, String module) {
        if (member instanceof Member.Inline inline) {
            inline.members().forEach(m -> inner(m, module));
            inline.tag()
                    .ifPresent(tag -> declare(
                            new Item.Structure(
                                    tag,
                                    Item.Role.PLAIN,
                                    inline.keyword(),
                                    List.of(),
                                    Optional.empty(),
                                    inline.members(),
                                    ""),
                            module));
        } else if (member instanceof Member.Define define) {
            declare(new Item.Constant(define), module);
        }
    }

    static Diagnostic twice(Name name, Name earlier) {
        return Diagnostic.error(DiagnosticCode.CL2001, name.place(), "`" + name.text() + "` is stated twice")
                .withNote("it is stated here first", earlier.place());
    }

    /** All items of a kind, in the order of the sources. */
    <T extends Item> List<Declared<T>> all(Class<T> kind) {
        return byKind.getOrDefault(kind, Map.of()).values().stream()
                .map(d -> new Declared<>(kind.cast(d.item()), d.module()))
                .toList();
    }

    <T extends Item> Optional<Declared<T>> find(Class<T> kind, String name) {
        return Optional.ofNullable(byKind.getOrDefault(kind, Map.of()).get(name))
                .map(d -> new Declared<>(kind.cast(d.item()), d.module()));
    }

    <T extends Item> Set<String> names(Class<T> kind) {
        return byKind.getOrDefault(kind, Map.of()).keySet();
    }

    /** Every {@code #define}, also of a name that has one already, in the order of the sources. */
    List<Declared<Item.Constant>> constants() {
        return List.copyOf(constants);
    }

    /** {@code enum X += ...}, in the order of the sources. */
    List<Declared<Item.Enumeration>> additions() {
        return List.copyOf(additions);
    }
}
