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
    private static final String LINK_SPEED = "link_speed";
    private static final String LINK_WIDTH = "link_width";
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

    /** Shows what has been put into a slot of a running bus; power comes with it where there was none. */
    void add(Slots slots, int number) {
        Plug plug = slots.at(number).orElseThrow();
        running(slots).put(number, station(slots, plug));
        if (isFirst(number)) {
            BuiltDevice first = built(plug);
            Map<String, Long> values = new TreeMap<>(
                    Map.of(LINK_SPEED, registers.linkSpeed(first), LINK_WIDTH, registers.linkWidth(first)));
            if (!isPowered(slots)) {
                values.putAll(Map.of(OCCUPIED, 1L, PLUGGED_LATER, 1L));
            }
            show(slots, values);
        }
    }

    private boolean isPowered(Slots slots) {
        return Optional.ofNullable(fronts.get(slots))
                .map(front -> front.options().getOrDefault(OCCUPIED, 0L) != 0)
                .orElse(false);
    }

    /** Shows that the link of a slot is gone. Its power stays. */
    void remove(Slots slots, int number, Plug plug) {
        running(slots).remove(number);
        plug.behind().ifPresent(this::forget);
        if (isFirst(number)) {
            show(slots, Map.of(LINK_SPEED, 0L, LINK_WIDTH, 0L));
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
        Map<String, Long> options = placed(plug);
        BuiltDevice built = builder.build(plug.device(), options);
        byte[] bytes = plug.shown().orElse(built.space().toBytes());
        int size = slots.reach() == Slots.Reach.EXTENDED && bytes.length > ConfigRegisters.CONVENTIONAL_SIZE
                ? ConfigRegisters.EXTENDED_SIZE
                : ConfigRegisters.CONVENTIONAL_SIZE;
        EmulatedFunction function = EmulatedFunction.of(bytes, built, size).withNetwork(plug.network());
        plug.behind().ifPresent(b -> fronts.put(b, new Front(plug.device(), function, options)));
        Optional<EmulatedBus> behind = plug.behind().map(this::start);
        behind.ifPresent(bus -> bus.power(power(built)));
        return new EmulatedBus.Station(function, behind, plug.id());
    }

    private EmulatedBus.Station.Power power(BuiltDevice front) {
        return registers.isSlotOff(front) ? EmulatedBus.Station.Power.OFF : EmulatedBus.Station.Power.ON;
    }

    private BuiltDevice built(Plug plug) {
        return builder.build(plug.device(), placed(plug));
    }

    /** A device's options with what is behind it: whether something is in its slot, and the link to that. */
    private Map<String, Long> placed(Plug plug) {
        Map<String, Long> options = new TreeMap<>(plug.options());
        Optional<BuiltDevice> first = plug.behind().flatMap(b -> b.at(0)).map(this::built);
        Assembly.put(plug.device(), options, OCCUPIED, first.isPresent() ? 1 : 0);
        Assembly.put(
                plug.device(),
                options,
                LINK_SPEED,
                first.map(registers::linkSpeed).orElse(0L));
        Assembly.put(
                plug.device(),
                options,
                LINK_WIDTH,
                first.map(registers::linkWidth).orElse(0L));
        return options;
    }

    private void show(Slots slots, Map<String, Long> values) {
        Front front = fronts.get(slots);
        if (front != null) {
            Map<String, Long> options = new TreeMap<>(front.options());
            values.forEach((name, value) -> Assembly.put(front.device(), options, name, value));
            BuiltDevice now = builder.build(front.device(), options);
            front.function()
                    .change(bytes(front.device(), front.options()), now.space().toBytes());
            running(slots).power(power(now));
            fronts.put(slots, new Front(front.device(), front.function(), options));
        }
    }

    private byte[] bytes(Device device, Map<String, Long> options) {
        return builder.build(device, options).space().toBytes();
    }
}
