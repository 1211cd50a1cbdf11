package org.vtck.conformance.emulator;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vtck.conformance.access.ConfigRegisters;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.spec.interpret.build.BuiltDevice;
import org.vtck.spec.interpret.build.CannotBuildException;
import org.vtck.spec.interpret.build.DeviceBuilder;
import org.vtck.spec.model.Device;
import org.vtck.spec.model.OptionKind;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Topology;

/** Plugs devices into a machine, one after the other, as QEMU does. */
final class Assembly {
    private static final Pattern PLACE = Pattern.compile("(?:0x)?([0-9a-fA-F]{1,2})(?:\\.([0-7]))?");
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z][-._A-Za-z0-9]*");
    private static final Set<String> NO_OPTION = Set.of("id", "bus", "addr");

    private final Catalogue catalogue;
    private final DeviceBuilder builder;
    private final BridgeRegisters registers;
    private final Slots root;
    private final Map<String, Slots> buses = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, String> unique = new HashMap<>();
    private final Map<Topology.BusKind, Integer> unnamed = new EnumMap<>(Topology.BusKind.class);
    private final MacAddresses macs = new MacAddresses();

    Assembly(SpecModel model, Catalogue catalogue, BridgeRegisters registers, Topology machine) {
        this.catalogue = catalogue;
        this.builder = DeviceBuilder.of(model);
        this.registers = registers;
        this.root = Slots.root(machine.board().orElseThrow());
        buses.put(root.name(), root);
        for (Topology.Member member : machine.members()) {
            BuiltDevice built = builder.build(member.device(), member.options());
            int number = member.address().slot() * FunctionAddress.FUNCTIONS
                    + member.address().number();
            root.board(
                    number,
                    new Plug(
                            Optional.empty(),
                            member.device(),
                            member.options(),
                            built,
                            Optional.empty(),
                            Optional.empty()));
        }
    }

    Slots root() {
        return root;
    }

    void plug(DeviceArgument argument) {
        Device device = catalogue.device(argument);
        argument.property("id").ifPresent(id -> {
            if (!IDENTIFIER.matcher(id).matches()) {
                throw argument.problem(
                        "an id consists of letters, digits, `-`, `.` and `_` after a letter, found `" + id + "`");
            }
            if (!ids.add(id)) {
                throw argument.problem("two devices have the id `" + id + "`");
            }
        });
        Slots bus = argument.property("bus").map(name -> bus(argument, name)).orElse(root);
        Map<String, Long> options = options(argument, device);
        place(device, options, bus);
        BuiltDevice alone = build(argument, device, options);
        keepUnique(argument, device, options);
        int number =
                argument.property("addr").map(text -> number(argument, text)).orElseGet(() -> bus.firstFree(argument));
        Optional<byte[]> shown = ShownFunction.of(argument, device);
        Optional<Slots> behind = Optional.empty();
        if (registers.isBridge(shown.orElse(alone.space().toBytes()))) {
            Topology.BusKind kind = registers.isPort(alone) ? Topology.BusKind.EXPRESS : Topology.BusKind.CONVENTIONAL;
            behind = Optional.of(bus.behind(argument.property("id").orElseGet(() -> busName(kind)), kind));
        }
        bus.plug(number, new Plug(Optional.of(argument), device, options, alone, shown, behind), argument);
        behind.ifPresent(b -> buses.putIfAbsent(b.name(), b));
    }

    /** QEMU counts the buses of each kind that have no name of their own; the root of the i440FX is one of them. */
    private String busName(Topology.BusKind kind) {
        boolean express = kind == Topology.BusKind.EXPRESS;
        int first = express || root.kind() == Topology.BusKind.EXPRESS ? 0 : 1;
        return (express ? "pcie." : "pci.") + (first + unnamed.merge(kind, 1, Integer::sum) - 1);
    }

    private Map<String, Long> options(DeviceArgument argument, Device device) {
        Map<String, Long> options = new TreeMap<>();
        argument.properties().forEach((key, text) -> {
            if (!NO_OPTION.contains(key)) {
                Device.Option option = Catalogue.option(argument, device, key);
                options.put(option.name(), OptionText.value(argument, option, key, text));
            }
        });
        for (Device.Option option : device.options()) {
            if (option.kind() == OptionKind.MAC) {
                options.put(
                        option.name(),
                        macs.take(Optional.ofNullable(options.get(option.name())), option.defaultValue()));
            }
        }
        return options;
    }

    private static void place(Device device, Map<String, Long> options, Slots bus) {
        put(device, options, "bus_is_express", bus.kind() == Topology.BusKind.EXPRESS ? 1 : 0);
        put(device, options, "bus_is_root", bus.isRoot() ? 1 : 0);
    }

    private static void put(Device device, Map<String, Long> options, String name, long value) {
        if (device.options().stream().anyMatch(o -> o.name().equals(name) && o.kind() == OptionKind.PLACED)) {
            options.put(name, value);
        }
    }

    private BuiltDevice build(DeviceArgument argument, Device device, Map<String, Long> options) {
        try {
            return builder.build(device, options);
        } catch (CannotBuildException e) {
            throw new EmulationException("-device " + argument.text() + ": " + e.getMessage(), e);
        }
    }

    private void keepUnique(DeviceArgument argument, Device device, Map<String, Long> options) {
        for (Device.Step step : device.steps()) {
            if (step instanceof Device.Unique together) {
                List<String> values = together.options().stream()
                        .map(name -> name.replace('_', '-') + " " + value(device, options, name))
                        .toList();
                String key = String.join(", ", values);
                String before = unique.putIfAbsent(key, argument.text());
                if (before != null) {
                    throw argument.problem(key + " is already that of `" + before + "`");
                }
            }
        }
    }

    private static long value(Device device, Map<String, Long> options, String name) {
        Long given = options.get(name);
        return given != null
                ? given
                : device.options().stream()
                        .filter(o -> o.name().equals(name))
                        .findFirst()
                        .map(Device.Option::defaultValue)
                        .orElse(0L);
    }

    private Slots bus(DeviceArgument argument, String name) {
        Slots bus = buses.get(name);
        if (bus == null) {
            throw argument.problem("there is no bus `" + name + "`"
                    + Catalogue.hint(name, buses.keySet().stream().sorted().toList()));
        }
        return bus;
    }

    private static int number(DeviceArgument argument, String text) {
        Matcher matcher = PLACE.matcher(text);
        int slot = matcher.matches() ? Integer.parseInt(matcher.group(1), 16) : FunctionAddress.DEVICES;
        if (slot >= FunctionAddress.DEVICES) {
            throw argument.problem(
                    "addr is a slot from 00 to 1f, with a function from .0 to .7 behind it, found `" + text + "`");
        }
        int function = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        return slot * FunctionAddress.FUNCTIONS + function;
    }

    /** Builds what is plugged in and everything behind it. */
    EmulatedBus running(Slots bus) {
        Map<Integer, EmulatedBus.Station> stations = new TreeMap<>();
        bus.plugs().forEach((number, plug) -> {
            BuiltDevice built = powered(plug);
            byte[] bytes = plug.shown().orElse(built.space().toBytes());
            int size = bus.reach() == Slots.Reach.EXTENDED && bytes.length > ConfigRegisters.CONVENTIONAL_SIZE
                    ? ConfigRegisters.EXTENDED_SIZE
                    : ConfigRegisters.CONVENTIONAL_SIZE;
            stations.put(
                    number,
                    new EmulatedBus.Station(
                            EmulatedFunction.of(bytes, built.writes(), size).withNetwork(plug.network()),
                            plug.behind()
                                    .map(b -> registers.isSlotOff(built) ? new EmulatedBus(Map.of()) : running(b))));
        });
        return new EmulatedBus(stations);
    }

    /** A device with what is behind it: it shows whether something is in its slot, and the link to that. */
    private BuiltDevice powered(Plug plug) {
        Map<String, Long> options = new TreeMap<>(plug.options());
        Optional<BuiltDevice> first = plug.behind().flatMap(b -> b.at(0)).map(this::powered);
        put(plug.device(), options, "occupied", first.isPresent() ? 1 : 0);
        put(
                plug.device(),
                options,
                "link_speed",
                first.map(registers::linkSpeed).orElse(0L));
        put(
                plug.device(),
                options,
                "link_width",
                first.map(registers::linkWidth).orElse(0L));
        return builder.build(plug.device(), options);
    }
}
