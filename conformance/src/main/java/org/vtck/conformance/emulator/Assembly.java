package org.vtck.conformance.emulator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.spec.interpret.build.BuiltDevice;
import org.vtck.spec.interpret.build.CannotBuildException;
import org.vtck.spec.interpret.build.DeviceBuilder;
import org.vtck.spec.model.Device;
import org.vtck.spec.model.OptionKind;
import org.vtck.spec.model.Topology;

/** Plugs devices into a machine, one after the other, as QEMU does. */
final class Assembly {
    private static final Pattern PLACE = Pattern.compile("(?:0x)?([0-9a-fA-F]{1,2})(?:\\.([0-7]))?");
    private static final Set<String> NO_OPTION = Set.of("id", "bus", "addr");

    private final Catalogue catalogue;
    private final DeviceBuilder builder;
    private final BridgeRegisters registers;
    private final Slots root;
    private final Map<String, Slots> buses = new HashMap<>();
    private final Claims claims = new Claims();

    Assembly(DeviceBuilder builder, Catalogue catalogue, BridgeRegisters registers, Topology machine) {
        this.catalogue = catalogue;
        this.builder = builder;
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

    /** Where the device of a name is. */
    Optional<Claims.Place> place(String id) {
        return Optional.ofNullable(claims.ids().get(id));
    }

    /** The names of all devices that have one, sorted. */
    List<String> ids() {
        return claims.ids().keySet().stream().sorted().toList();
    }

    /** What is plugged in, in the order in which it was. */
    List<Sketch> sketches() {
        return claims.plugs().stream()
                .map(plug -> sketch(plug.argument().orElseThrow(), plug))
                .toList();
    }

    /** What an argument describes; on a bus that is not there as on the first one. */
    Sketch sketch(DeviceArgument argument) {
        return sketch(
                argument,
                made(argument, argument.property("bus").map(buses::get).orElse(root)));
    }

    private Sketch sketch(DeviceArgument argument, Plug plug) {
        return new Sketch(
                argument.text(),
                plug.id(),
                argument.property("bus").orElse(root.name()),
                plug.shown().orElseGet(() -> plug.alone().space().toBytes()));
    }

    /** Puts a device into its slot; nothing has changed if it is refused. */
    Claims.Place plug(DeviceArgument argument) {
        claims.checkId(argument);
        Slots bus = bus(argument);
        Plug plug = made(argument, bus);
        claims.checkUnique(argument, plug.device(), plug.options());
        int number =
                argument.property("addr").map(text -> number(argument, text)).orElseGet(() -> bus.firstFree(argument));
        Claims.Place place = new Claims.Place(bus, number);
        bus.plug(number, plug, argument);
        claims.take(plug, argument, place);
        plug.behind().ifPresent(b -> buses.putIfAbsent(b.name(), b));
        return place;
    }

    private Plug made(DeviceArgument argument, Slots bus) {
        Device device = catalogue.device(argument);
        Map<String, Long> options = options(argument, device);
        place(device, options, bus);
        BuiltDevice alone = build(argument, device, options);
        Optional<byte[]> shown = ShownFunction.of(argument, device);
        Optional<Slots> behind = Optional.empty();
        if (registers.isBridge(shown.orElse(alone.space().toBytes()))) {
            Topology.BusKind kind = registers.isPort(alone) ? Topology.BusKind.EXPRESS : Topology.BusKind.CONVENTIONAL;
            behind = Optional.of(bus.behind(argument.property("id").orElseGet(() -> busName(kind)), kind));
        }
        return new Plug(Optional.of(argument), device, options, alone, shown, behind);
    }

    /** QEMU counts the buses of each kind that have no name of their own; the root of the i440FX is one of them. */
    private String busName(Topology.BusKind kind) {
        boolean express = kind == Topology.BusKind.EXPRESS;
        int first = express || root.kind() == Topology.BusKind.EXPRESS ? 0 : 1;
        return (express ? "pcie." : "pci.") + (first + claims.unnamed(kind));
    }

    /** Takes a device out of its slot, and all that is behind it with it. */
    Plug unplug(Claims.Place place) {
        Plug plug = place.bus().unplug(place.number());
        claims.release(plug);
        plug.behind().ifPresent(behind -> {
            buses.remove(behind.name(), behind);
            List.copyOf(behind.plugs().keySet()).forEach(number -> unplug(new Claims.Place(behind, number)));
        });
        return plug;
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
                        claims.macs().choose(Optional.ofNullable(options.get(option.name())), option.defaultValue()));
            }
        }
        return options;
    }

    private static void place(Device device, Map<String, Long> options, Slots bus) {
        put(device, options, "bus_is_express", bus.kind() == Topology.BusKind.EXPRESS ? 1 : 0);
        put(device, options, "bus_is_root", bus.isRoot() ? 1 : 0);
    }

    static void put(Device device, Map<String, Long> options, String name, long value) {
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

    /** The bus that a device is meant for. */
    Slots bus(DeviceArgument argument) {
        return argument.property("bus").map(name -> bus(argument, name)).orElse(root);
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
}
