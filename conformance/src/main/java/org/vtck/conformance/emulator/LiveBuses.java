package org.vtck.conformance.emulator;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vtck.conformance.access.ConfigRegisters;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.spec.interpret.build.BuiltDevice;
import org.vtck.spec.interpret.build.DeviceBuilder;
import org.vtck.spec.model.Device;

/**
 * The buses of a machine that runs, as what is plugged into their slots makes them.
 *
 * <p>When something is plugged in later or taken out, the function in front of the bus shows it in just the bits that a device
 * block makes depend on it; all else keeps what the guest wrote.
 */
final class LiveBuses {
    private static final String OCCUPIED = "occupied";
    private static final String LINKED = "linked";
    private static final String PLUGGED_LATER = "plugged_later";

    private final DeviceBuilder builder;
    private final BridgeRegisters registers;
    private final Map<Slots, EmulatedBus> buses = new HashMap<>();
    private final Map<Slots, Front> fronts = new HashMap<>();

    /** The function in front of a bus, and the values of its options as they are shown. */
    private record Front(Device device, EmulatedFunction function, Map<String, Long> options) {}

    LiveBuses(DeviceBuilder builder, BridgeRegisters registers) {
        this.builder = builder;
        this.registers = registers;
    }

    /** Starts a bus and all that is behind it. */
    EmulatedBus start(Slots slots) {
        EmulatedBus bus = new EmulatedBus();
        buses.put(slots, bus);
        slots.plugs().forEach((number, plug) -> bus.put(number, station(slots, plug)));
        return bus;
    }

    /** Shows what has been put into a slot of a running bus. */
    void add(Slots slots, int number) {
        Plug plug = slots.at(number).orElseThrow();
        running(slots).put(number, station(slots, plug));
        if (isFirst(number)) {
            show(slots, Map.of(OCCUPIED, true, LINKED, registers.hasLink(plug.alone()), PLUGGED_LATER, true));
        }
    }

    /** Shows that a slot is empty again. A link keeps the speed that it had. */
    void remove(Slots slots, int number, Plug plug) {
        running(slots).remove(number);
        plug.behind().ifPresent(this::forget);
        if (isFirst(number)) {
            show(slots, Map.of(OCCUPIED, false));
        }
    }

    private static boolean isFirst(int number) {
        return number % FunctionAddress.FUNCTIONS == 0;
    }

    private void forget(Slots slots) {
        buses.remove(slots);
        fronts.remove(slots);
        slots.plugs().values().forEach(plug -> plug.behind().ifPresent(this::forget));
    }

    private EmulatedBus running(Slots slots) {
        return Optional.ofNullable(buses.get(slots)).orElseThrow();
    }

    /** Devices show whether something is behind them. */
    private EmulatedBus.Station station(Slots slots, Plug plug) {
        Map<String, Long> options = new TreeMap<>(plug.options());
        Optional<Plug> first = plug.behind().flatMap(b -> b.at(0));
        Assembly.put(plug.device(), options, OCCUPIED, first.isPresent());
        Assembly.put(
                plug.device(),
                options,
                LINKED,
                first.map(p -> registers.hasLink(p.alone())).orElse(false));
        BuiltDevice built = builder.build(plug.device(), options);
        byte[] bytes = plug.shown().orElse(built.space().toBytes());
        int size = slots.reach() == Slots.Reach.EXTENDED && bytes.length > ConfigRegisters.CONVENTIONAL_SIZE
                ? ConfigRegisters.EXTENDED_SIZE
                : ConfigRegisters.CONVENTIONAL_SIZE;
        EmulatedFunction function = EmulatedFunction.of(bytes, built, size).withNetwork(plug.network());
        plug.behind().ifPresent(b -> fronts.put(b, new Front(plug.device(), function, options)));
        return new EmulatedBus.Station(function, plug.behind().map(this::start), plug.id());
    }

    private void show(Slots slots, Map<String, Boolean> truths) {
        Front front = fronts.get(slots);
        if (front != null) {
            Map<String, Long> options = new TreeMap<>(front.options());
            truths.forEach((name, truth) -> Assembly.put(front.device(), options, name, truth));
            front.function().change(bytes(front.device(), front.options()), bytes(front.device(), options));
            fronts.put(slots, new Front(front.device(), front.function(), options));
        }
    }

    private byte[] bytes(Device device, Map<String, Long> options) {
        return builder.build(device, options).space().toBytes();
    }
}
