package org.vtck.grammar.resolve;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.vtck.grammar.syntax.Item;
import org.vtck.grammar.syntax.Name;
import org.vtck.grammar.syntax.Term;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.model.CapabilityList;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Structure;

/** Resolves capability lists. A list is known before the condition of its head is, which may speak of the list's own entries. */
final class ListResolver {
    private static final List<String> WORDS =
            List.of("head", "entry", "within", "mask", "align", "end", "broken id", "none", "absent", "most");

    private final Declarations declarations;
    private final Report report;
    private final Names names;
    private final Map<String, Optional<CapabilityList>> done = new LinkedHashMap<>();

    ListResolver(Declarations declarations, Report report, Names names) {
        this.declarations = declarations;
        this.report = report;
        this.names = names;
    }

    Optional<CapabilityList> list(String name) {
        Optional<CapabilityList> already = done.get(name);
        if (already != null) {
            return already;
        }
        Optional<CapabilityList> list =
                declarations.find(Item.CapabilityList.class, name).flatMap(d -> new One(d.item()).resolve());
        done.put(name, list);
        if (list.isEmpty()) {
            report.spoil(name);
        }
        return list;
    }

    /** The lists with the conditions of their heads. */
    List<CapabilityList> all() {
        return declarations.all(Item.CapabilityList.class).stream()
                .flatMap(d -> list(d.item().name().text()).stream().map(l -> withCondition(d.item(), l)))
                .toList();
    }

    private CapabilityList withCondition(Item.CapabilityList item, CapabilityList list) {
        Optional<Expr> when = head(item)
                .flatMap(Item.ListEntry.Head::when)
                .flatMap(t -> new ExprResolver(names, report, Surroundings.function()).truth(t));
        CapabilityList.Head head =
                new CapabilityList.Head(list.head().pointer(), list.head().at(), when);
        CapabilityList whole = new CapabilityList(
                list.name(),
                head,
                list.entry(),
                list.idField(),
                list.nextField(),
                list.mask(),
                list.first(),
                list.last(),
                list.align(),
                list.end(),
                list.brokenId(),
                list.none(),
                list.absent(),
                list.most(),
                list.place());
        done.put(list.name(), Optional.of(whole));
        return whole;
    }

    private static Optional<Item.ListEntry.Head> head(Item.CapabilityList item) {
        return item.entries().stream()
                .filter(Item.ListEntry.Head.class::isInstance)
                .map(Item.ListEntry.Head.class::cast)
                .findFirst();
    }

    /** One list under resolution. */
    private final class One {
        private final Item.CapabilityList item;
        private final Map<String, Long> values = new HashMap<>();

        One(Item.CapabilityList item) {
            this.item = item;
        }

        Optional<CapabilityList> resolve() {
            Optional<Item.ListEntry.Entry> entry = Optional.empty();
            Optional<Item.ListEntry.Within> within = Optional.empty();
            for (Item.ListEntry line : item.entries()) {
                if (line instanceof Item.ListEntry.Entry e) {
                    entry = Optional.of(e);
                } else if (line instanceof Item.ListEntry.Within w) {
                    within = Optional.of(w);
                } else if (line instanceof Item.ListEntry.Value v) {
                    value(v);
                }
            }
            Optional<Item.ListEntry.Head> head = head(item);
            if (head.isEmpty() || entry.isEmpty() || within.isEmpty() || !values.containsKey("most")) {
                report.error(
                        DiagnosticCode.CL2302,
                        item.name().place(),
                        "list `" + item.name() + "` lacks one of `head`, `entry`, `within` and `most`");
                return Optional.empty();
            }
            Optional<Structure> structure = entryStructure(entry.get());
            if (structure.isEmpty()) {
                return Optional.empty();
            }
            Optional<Expr> pointer = head.get()
                    .pointer()
                    .flatMap(p -> new ExprResolver(names, report, Surroundings.function())
                            .number(p)
                            .map(Typed::expr));
            OptionalInt at =
                    head.get().at().map(a -> OptionalInt.of(a.intValue())).orElse(OptionalInt.empty());
            return Optional.of(new CapabilityList(
                    item.name().text(),
                    new CapabilityList.Head(pointer, at, Optional.empty()),
                    structure.get(),
                    entry.get().id().text(0),
                    entry.get().next().text(0),
                    small("mask", 0xfff),
                    (int) within.get().first(),
                    (int) within.get().last(),
                    small("align", 1),
                    small("end", 0),
                    values.containsKey("broken id") ? OptionalInt.of(small("broken id", 0)) : OptionalInt.empty(),
                    maybe("none"),
                    maybe("absent"),
                    small("most", 0),
                    item.name().place()));
        }

        private Optional<Structure> entryStructure(Item.ListEntry.Entry entry) {
            Optional<Structure> structure = names.structure(entry.structure().text());
            if (structure.isEmpty()) {
                report.error(
                        DiagnosticCode.CL2002,
                        entry.structure().place(),
                        "no structure is called `" + entry.structure() + "`");
                return Optional.empty();
            }
            for (Term.Path path : List.of(entry.id(), entry.next())) {
                if (names.layout(structure.get()).leaf(path.text(0)).isEmpty()) {
                    report.error(
                            DiagnosticCode.CL2002,
                            path.place(),
                            "`" + structure.get() + "` has no field `" + path.text(0) + "`");
                    return Optional.empty();
                }
            }
            return structure;
        }

        private void value(Item.ListEntry.Value value) {
            Name word = value.word();
            if (!WORDS.contains(word.text())) {
                report.add(report.missing(
                        Diagnostic.error(DiagnosticCode.CL2302, word.place(), "a list has no property `" + word + "`"),
                        word.text(),
                        WORDS));
            }
            values.put(word.text(), value.value());
        }

        private int small(String word, int otherwise) {
            return (int) (long) values.getOrDefault(word, (long) otherwise);
        }

        private OptionalLong maybe(String word) {
            Long value = values.get(word);
            return value == null ? OptionalLong.empty() : OptionalLong.of(value);
        }
    }
}
