package org.vtck.grammar.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vtck.grammar.syntax.Item;
import org.vtck.grammar.syntax.Name;
import org.vtck.grammar.syntax.Term;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.model.Device;
import org.vtck.spec.model.Edit;
import org.vtck.spec.model.Fault;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.Misbehaviour;
import org.vtck.spec.model.Structure;

/** Resolves faults and permission tests. */
final class FaultResolver {
    private final Declarations declarations;
    private final Revisions revisions;
    private final DeviceResolver devices;
    private final ClauseResolver clauses;
    private final Names names;
    private final Report report;

    FaultResolver(
            Declarations declarations,
            Revisions revisions,
            DeviceResolver devices,
            ClauseResolver clauses,
            Names names,
            Report report) {
        this.declarations = declarations;
        this.revisions = revisions;
        this.devices = devices;
        this.clauses = clauses;
        this.names = names;
        this.report = report;
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        for (Declarations.Declared<Item.Deviation> declared : declarations.all(Item.Deviation.class)) {
            revisions.existing(() -> fault(declared.item())).ifPresent(faults::add);
        }
        return faults;
    }

    private Optional<Fault> fault(Item.Deviation item) {
        if (item.clauses().stream().anyMatch(clauses::isOfAnotherRevision)) {
            return Optional.empty();
        }
        boolean device =
                declarations.find(Item.Device.class, item.base().text()).isPresent();
        boolean topology =
                declarations.find(Item.Topology.class, item.base().text()).isPresent();
        if (!device && !topology) {
            Collection<String> known = Report.union(
                    List.of(declarations.names(Item.Device.class), declarations.names(Item.Topology.class)));
            report.add(report.missing(
                    Diagnostic.error(
                            DiagnosticCode.CL2002,
                            item.base().place(),
                            "no device or topology is called `" + item.base() + "`"),
                    item.base().text(),
                    known));
            return Optional.empty();
        }
        boolean clausesKnown = item.clauses().stream().map(clauses::clauseNamed).toList().stream()
                .allMatch(k -> k);
        if (item.clauses().isEmpty()) {
            report.error(DiagnosticCode.CL3101, item.name().place(), "`" + item.name() + "` names no clause");
        }
        List<Edit.Placed> edits = new ArrayList<>();
        for (Item.Edit edit : item.edits()) {
            edit.on()
                    .filter(on -> !declares(item.base(), on))
                    .ifPresent(on -> report.error(
                            DiagnosticCode.CL3101,
                            edit.place(),
                            "`" + item.base() + "` has no function at " + on.shortText()));
            if (topology && edit.on().isEmpty()) {
                report.add(Diagnostic.error(
                                DiagnosticCode.CL3101,
                                edit.place(),
                                "an edit of a topology says which function it changes")
                        .withHint("write `on 01:00.0 ...`"));
            }
            edit(edit).ifPresent(e -> edits.add(new Edit.Placed(edit.on(), e)));
        }
        return clausesKnown
                ? Optional.of(new Fault(
                        item.name().text(),
                        item.kind(),
                        item.base().text(),
                        item.clauses().stream().map(Name::text).toList(),
                        edits,
                        Docs.of(item.doc()),
                        item.name().place()))
                : Optional.empty();
    }

    private boolean declares(Name base, FunctionAddress address) {
        return declarations
                .find(Item.Topology.class, base.text())
                .map(t ->
                        t.item().functions().stream().anyMatch(f -> f.address().equals(address)))
                .orElse(false);
    }

    private Optional<Edit> edit(Item.Edit edit) {
        SettingResolver settings = new SettingResolver(names, report, Set.of());
        int offset = (int) (long) edit.offset().orElse(0L);
        switch (edit.verb()) {
            case POKE -> {
                return Optional.of(new Edit.Poke(offset, DeviceResolver.bytes(edit.bytes()), edit.place()));
            }
            case DECLARE -> {
                return Optional.of(new Edit.Declare(offset, edit.place()));
            }
            case REMOVE -> {
                return Optional.of(new Edit.Remove(edit.place()));
            }
            case BEHAVE -> {
                return behave(edit);
            }
            case INSERT -> {
                Name structure = edit.structure().orElseThrow();
                return devices.addition(
                                new Item.Step.Add(structure, edit.offset(), edit.settings(), Optional.empty()),
                                settings)
                        .map(a -> new Edit.Insert(a, edit.place()));
            }
            default -> {
                return devices.structure(edit.structure().orElseThrow())
                        .flatMap(s -> ofStructure(edit, s, settings, offset));
            }
        }
    }

    private Optional<Edit> behave(Item.Edit edit) {
        Name word = edit.structure().orElseThrow();
        Optional<Misbehaviour> known = Misbehaviour.of(word.text());
        if (known.isEmpty()) {
            report.add(report.missing(
                    Diagnostic.error(DiagnosticCode.CL3101, word.place(), "no device misbehaves by `" + word + "`"),
                    word.text(),
                    Arrays.stream(Misbehaviour.values()).map(Misbehaviour::word).toList()));
            return Optional.empty();
        }
        List<Long> arguments = new ArrayList<>();
        edit.arguments().forEach(a -> names.constants().evaluate(a).ifPresent(arguments::add));
        int wanted = known.get().arguments();
        if (edit.arguments().size() != wanted) {
            report.error(
                    DiagnosticCode.CL3101,
                    edit.place(),
                    "`" + word + "` takes " + wanted + (wanted == 1 ? " number" : " numbers") + ", found "
                            + edit.arguments().size());
            return Optional.empty();
        }
        return arguments.size() == wanted
                ? Optional.of(new Edit.Behave(known.get(), arguments, edit.place()))
                : Optional.empty();
    }

    private Optional<Edit> ofStructure(Item.Edit edit, Structure s, SettingResolver settings, int offset) {
        return switch (edit.verb()) {
            case COPY -> Optional.of(new Edit.Copy(s, edit.index(), offset, edit.place()));
            case DROP -> Optional.of(new Edit.Drop(s, edit.index(), edit.place()));
            case LINK -> Optional.of(new Edit.Link(s, edit.index(), offset, edit.place()));
            case MASK ->
                leaf(s, edit.path().orElseThrow())
                        .map(l ->
                                new Edit.Mask(s, edit.index(), l, edit.offset().orElse(0L), edit.place()));
            default -> set(edit, s, settings);
        };
    }

    private Optional<Edit> set(Item.Edit edit, Structure structure, SettingResolver settings) {
        List<Device.Setting> resolved = settings.settings(
                structure,
                List.of(new Item.Setting(edit.path().orElseThrow(), edit.value().orElseThrow())));
        return resolved.isEmpty()
                ? Optional.empty()
                : Optional.of(new Edit.Set(
                        structure,
                        edit.index(),
                        resolved.get(0).leaf(),
                        resolved.get(0).value(),
                        edit.place()));
    }

    private Optional<Leaf> leaf(Structure structure, Term.Path path) {
        return new PathResolver(names, report, Surroundings.function()).leaf(structure, path, 0);
    }
}
