package org.vtck.grammar.resolve;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.vtck.grammar.syntax.Item;
import org.vtck.grammar.syntax.Name;
import org.vtck.grammar.syntax.Term;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.ByteOrder;
import org.vtck.spec.model.Device;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.Structure;
import org.vtck.spec.model.Traits;

/** Resolves the lines of a device that say how it is plugged in and what it does with writes. */
final class EmulationStepResolver {
    private static final int CONVENTIONAL = 256;
    private static final int EXTENDED = 4096;

    private final Names names;
    private final Report report;
    private final Function<Name, Optional<Structure>> structures;

    EmulationStepResolver(Names names, Report report, Function<Name, Optional<Structure>> structures) {
        this.names = names;
        this.report = report;
        this.structures = structures;
    }

    /** What the device is called where one plugs it in; what it is like keeps its name for itself. */
    Optional<String> spelling(Item.Device item) {
        return item.steps().stream()
                .filter(Item.Step.Called.class::isInstance)
                .map(s -> ((Item.Step.Called) s).spelling().text())
                .findFirst();
    }

    /** Resolves names for values; one that the device it is like has already takes the place of that one. */
    void lets(List<Device.Step> steps, Item.Device item, Set<String> known) {
        steps.forEach(s -> {
            if (s instanceof Device.Let let) {
                known.add(let.name());
            }
        });
        for (Item.Step step : item.steps()) {
            if (step instanceof Item.Step.Let let) {
                new SettingResolver(names, report, known).value(let.value()).ifPresent(value -> {
                    put(
                            steps,
                            new Device.Let(let.name().text(), value, let.name().place()));
                    known.add(let.name().text());
                });
            }
        }
    }

    private static void put(List<Device.Step> steps, Device.Let let) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof Device.Let before && before.name().equals(let.name())) {
                steps.set(i, let);
                return;
            }
        }
        steps.add(let);
    }

    Optional<Device.Step> step(Item.Step step, SettingResolver settings) {
        if (step instanceof Item.Step.Require require) {
            return settings.value(require.condition())
                    .map(v -> new Device.Requirement(
                            v, require.reason(), require.condition().place()));
        } else if (step instanceof Item.Step.Unique unique) {
            unique.options().forEach(settings::known);
            return Optional.of(new Device.Unique(
                    unique.options().stream().map(Name::text).toList(),
                    unique.options().get(0).place()));
        } else if (step instanceof Item.Step.Size size) {
            return size(size, settings);
        } else if (step instanceof Item.Step.Scratch scratch) {
            return Optional.of(new Device.Scratch((int) scratch.from(), scratch.place()));
        } else if (step instanceof Item.Step.Mask mask) {
            return structures.apply(mask.structure()).flatMap(s -> mask(mask, s, settings));
        } else if (step instanceof Item.Step.RawMask raw) {
            return Optional.of(new Device.RawMask(
                    raw.effect(),
                    (int) raw.offset(),
                    DeviceResolver.bytes(raw.bytes()),
                    settings.optional(raw.when()),
                    raw.place()));
        }
        return new BehaviourResolver(report, structures, this::leaf).step(step, settings);
    }

    private Optional<Device.Step> size(Item.Step.Size size, SettingResolver settings) {
        if (size.bytes() != CONVENTIONAL && size.bytes() != EXTENDED) {
            report.add(Diagnostic.error(
                    DiagnosticCode.CL3102,
                    size.place(),
                    "a configuration space has 256 or 4096 bytes, not " + size.bytes()));
            return Optional.empty();
        }
        return settings.value(size.when())
                .map(when -> new Device.Size((int) size.bytes(), Optional.of(when), size.place()));
    }

    private Optional<Device.Step> mask(Item.Step.Mask mask, Structure structure, SettingResolver settings) {
        return leaf(structure, mask.path())
                .flatMap(l -> settings.value(mask.value())
                        .map(v -> new Device.Mask(
                                mask.effect(),
                                structure,
                                l,
                                v,
                                settings.optional(mask.when()),
                                mask.path().place())));
    }

    /** A leaf, or a word of bit-fields or an array of bytes as a whole. */
    private Optional<Leaf> leaf(Structure structure, Term.Path path) {
        return word(structure, path)
                .or(() -> bytes(structure, path))
                .or(() -> new PathResolver(names, report, Surroundings.function()).leaf(structure, path, 0));
    }

    private static Optional<Leaf> word(Structure structure, Term.Path path) {
        String prefix = String.join(".", path.steps().stream().map(Name::text).toList()) + ".";
        return Layouts.of(structure).leaves().stream()
                .filter(l -> l.path().startsWith(prefix) && !l.isWholeWord())
                .findFirst()
                .map(l -> new Leaf(
                        prefix.substring(0, prefix.length() - 1),
                        l.offset(),
                        l.bytes(),
                        0,
                        8 * l.bytes(),
                        l.order(),
                        Traits.NONE));
    }

    private static Optional<Leaf> bytes(Structure structure, Term.Path path) {
        String prefix = path.text(0);
        List<Leaf> elements = Layouts.of(structure).leaves().stream()
                .filter(l -> l.bytes() == 1 && l.path().startsWith(prefix + "["))
                .toList();
        return elements.isEmpty() || elements.size() > Long.BYTES
                ? Optional.empty()
                : Optional.of(new Leaf(
                        prefix,
                        elements.get(0).offset(),
                        elements.size(),
                        0,
                        Byte.SIZE * elements.size(),
                        ByteOrder.LITTLE,
                        Traits.NONE));
    }
}
