package org.vtck.grammar.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.vtck.grammar.syntax.Item;
import org.vtck.grammar.syntax.Name;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.model.Device;
import org.vtck.spec.model.Device.Setting;
import org.vtck.spec.model.Home;
import org.vtck.spec.model.OptionKind;
import org.vtck.spec.model.Structure;
import org.vtck.spec.model.Topology;

/** Resolves devices (those that they are like come first) and topologies. */
final class DeviceResolver {
    private static final int CONVENTIONAL = 256;
    private static final int EXTENDED = 4096;
    private static final int MOST_LIKE = 16;

    private final Declarations declarations;
    private final Revisions revisions;
    private final Names names;
    private final Report report;
    private final Map<String, Optional<Device>> done = new LinkedHashMap<>();
    private final Map<String, Integer> generations = new HashMap<>();
    private final Set<String> underWay = new LinkedHashSet<>();

    DeviceResolver(Declarations declarations, Revisions revisions, Names names, Report report) {
        this.declarations = declarations;
        this.revisions = revisions;
        this.names = names;
        this.report = report;
    }

    List<Device> devices() {
        return declarations.all(Item.Device.class).stream()
                .flatMap(d -> device(d.item().name()).stream())
                .toList();
    }

    Optional<Device> device(Name name) {
        Optional<Device> already = done.get(name.text());
        if (already != null) {
            return already;
        }
        Optional<Declarations.Declared<Item.Device>> declared = declarations.find(Item.Device.class, name.text());
        if (declared.isEmpty()) {
            report.add(report.missing(
                    Diagnostic.error(DiagnosticCode.CL2002, name.place(), "no device is called `" + name + "`"),
                    name.text(),
                    declarations.names(Item.Device.class)));
            return Optional.empty();
        }
        if (!underWay.add(name.text())) {
            report.error(DiagnosticCode.CL3102, name.place(), "device `" + name + "` is like itself");
            return Optional.empty();
        }
        if (underWay.size() > MOST_LIKE) {
            report.error(
                    DiagnosticCode.CL3102,
                    name.place(),
                    "devices are like each other more than " + MOST_LIKE + " deep");
            underWay.remove(name.text());
            return Optional.empty();
        }
        Optional<Device> device =
                revisions.existing(() -> resolve(declared.get().item()));
        underWay.remove(name.text());
        done.put(name.text(), device);
        return device;
    }

    private Optional<Device> resolve(Item.Device item) {
        Optional<Device> base = item.like().flatMap(this::device);
        if (item.like().isPresent() && base.isEmpty()) {
            return Optional.empty();
        }
        int generation =
                item.like().map(n -> generations.getOrDefault(n.text(), 0) + 1).orElse(0);
        generations.put(item.name().text(), generation);
        if (generation > MOST_LIKE) {
            report.error(
                    DiagnosticCode.CL3102,
                    item.name().place(),
                    "devices are like each other more than " + MOST_LIKE + " deep");
            return Optional.empty();
        }
        Map<String, Device.Option> options = new LinkedHashMap<>();
        base.ifPresent(b -> b.options().forEach(o -> options.put(o.name(), o)));
        for (Item.Step step : item.steps()) {
            if (step instanceof Item.Step.Option option) {
                Optional<Long> value = names.constants().evaluate(option.value());
                if (value.isEmpty()) {
                    report.error(
                            DiagnosticCode.CL3102, option.value().place(), "the default of an option is a constant");
                }
                options.put(
                        option.name().text(),
                        new Device.Option(
                                option.name().text(),
                                kind(option),
                                value.orElse(0L),
                                option.name().place()));
            }
        }
        List<Device.Step> steps = new ArrayList<>(base.map(Device::steps).orElse(List.of()));
        Set<String> known = new LinkedHashSet<>(options.keySet());
        EmulationStepResolver emulation = new EmulationStepResolver(names, report, this::structure);
        emulation.lets(steps, item, known);
        SettingResolver settings = new SettingResolver(names, report, known);
        item.steps()
                .forEach(s ->
                        step(s, settings).or(() -> emulation.step(s, settings)).ifPresent(steps::add));
        long size = item.size().orElse((long) base.map(Device::size).orElse(CONVENTIONAL));
        if (size != CONVENTIONAL && size != EXTENDED) {
            report.error(
                    DiagnosticCode.CL3102,
                    item.name().place(),
                    "a configuration space has 256 or 4096 bytes, not " + size);
        }
        return Optional.of(new Device(
                item.name().text(),
                item.text(),
                emulation.spelling(item),
                size == EXTENDED ? EXTENDED : CONVENTIONAL,
                List.copyOf(options.values()),
                steps,
                item.name().place()));
    }

    private OptionKind kind(Item.Step.Option option) {
        if (option.kind().isEmpty()) {
            return OptionKind.NUMBER;
        }
        Name word = option.kind().get();
        return OptionKind.of(word.text()).orElseGet(() -> {
            List<String> words =
                    Arrays.stream(OptionKind.values()).map(OptionKind::word).toList();
            report.add(NearMiss.hint(
                    Diagnostic.error(DiagnosticCode.CL2002, word.place(), "no kind of option is called `" + word + "`"),
                    word.text(),
                    words));
            return OptionKind.NUMBER;
        });
    }

    private Optional<Device.Step> step(Item.Step step, SettingResolver settings) {
        if (step instanceof Item.Step.Header header) {
            Optional<Structure> structure = structure(header.structure());
            if (structure.isPresent() && !(structure.get().home() instanceof Home.Header)) {
                report.error(
                        DiagnosticCode.CL3102,
                        header.structure().place(),
                        "`" + header.structure() + "` is no header structure; use `add`");
                return Optional.empty();
            }
            return structure.map(s -> new Device.Header(
                    s,
                    settings.settings(s, header.settings()),
                    settings.optional(header.when()),
                    header.structure().place()));
        } else if (step instanceof Item.Step.Add add) {
            return addition(add, settings).map(a -> a);
        } else if (step instanceof Item.Step.Bytes bytes) {
            return Optional.of(new Device.Raw(
                    offset(bytes.offset(), new Name("bytes", bytes.place())),
                    bytes(bytes.bytes()),
                    settings.optional(bytes.when()),
                    bytes.place()));
        }
        return Optional.empty();
    }

    Optional<Device.Addition> addition(Item.Step.Add add, SettingResolver settings) {
        Optional<Structure> structure = structure(add.structure());
        if (structure.isPresent() && !(structure.get().home() instanceof Home.Capability)) {
            report.error(
                    DiagnosticCode.CL3102,
                    add.structure().place(),
                    "`" + add.structure() + "` is no capability structure");
            return Optional.empty();
        }
        return structure.map(s -> new Device.Addition(
                s,
                add.at().map(a -> OptionalInt.of(offset(a, add.structure()))).orElse(OptionalInt.empty()),
                settings.settings(s, add.settings()),
                settings.optional(add.when()),
                add.structure().place()));
    }

    /** An offset that is in every configuration space there can be; 0 after a diagnostic. */
    private int offset(long stated, Name what) {
        if (stated < 0 || stated >= EXTENDED) {
            report.error(
                    DiagnosticCode.CL3102,
                    what.place(),
                    "`" + what + "` is put at 0x" + Long.toHexString(stated)
                            + ", behind the end of configuration space");
            return 0;
        }
        return (int) stated;
    }

    static byte[] bytes(List<Integer> values) {
        byte[] bytes = new byte[values.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (int) values.get(i);
        }
        return bytes;
    }

    /** A structure by name; {@code header} is the base header. */
    Optional<Structure> structure(Name name) {
        Optional<Structure> structure =
                name.text().equals("header") ? names.baseHeader() : names.structure(name.text());
        if (structure.isEmpty()) {
            report.add(report.missing(
                    Diagnostic.error(DiagnosticCode.CL2002, name.place(), "no structure is called `" + name + "`"),
                    name.text(),
                    names.structureNames()));
        }
        return structure;
    }

    List<Topology> topologies() {
        return declarations.all(Item.Topology.class).stream()
                .flatMap(d -> revisions.existing(() -> Optional.of(topology(d.item()))).stream())
                .toList();
    }

    private Topology topology(Item.Topology item) {
        List<Topology.Member> members = new ArrayList<>();
        for (Item.Function function : item.functions()) {
            boolean twice = members.stream().anyMatch(m -> m.address().equals(function.address()));
            if (twice) {
                report.error(
                        DiagnosticCode.CL2001,
                        function.place(),
                        "two functions at " + function.address().shortText());
                continue;
            }
            device(function.device())
                    .ifPresent(device -> members.add(new Topology.Member(
                            function.address(), device, arguments(device, function), function.place())));
        }
        return new Topology(
                item.name().text(), item.board(), members, item.name().place());
    }

    private Map<String, Long> arguments(Device device, Item.Function function) {
        List<String> known = device.options().stream().map(Device.Option::name).toList();
        Map<String, Long> values = new HashMap<>();
        SettingResolver settings = new SettingResolver(names, report, Set.of());
        for (Item.Argument argument : function.arguments()) {
            if (!known.contains(argument.name().text())) {
                report.add(report.missing(
                        Diagnostic.error(
                                DiagnosticCode.CL2002,
                                argument.name().place(),
                                "`" + device.name() + "` has no option `" + argument.name() + "`"),
                        argument.name().text(),
                        known));
            }
            settings.value(argument.value()).ifPresent(v -> {
                if (v instanceof Setting.Value.Constant constant) {
                    values.put(argument.name().text(), constant.value());
                } else {
                    report.error(
                            DiagnosticCode.CL3102, argument.value().place(), "the value of an option is a constant");
                }
            });
        }
        return values;
    }
}
