package org.vtck.conformance.emulator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.access.Width;

/** A bus as it stands when the machine runs: its functions and the buses behind its bridges, by slot and function number. */
final class EmulatedBus {
    /** A device in its place: a function and, if it is a bridge, the bus behind it. */
    static final class Station {
        /** Whether the slot that it is in gives power. */
        enum Power {
            ON,
            OFF
        }

        private final EmulatedFunction function;
        private final Optional<EmulatedBus> behind;
        private final Optional<String> id;
        private Power power = Power.ON;

        /**
         * A device with power.
         *
         * @param id what the user calls it; empty without a name
         */
        Station(EmulatedFunction function, Optional<EmulatedBus> behind, Optional<String> id) {
            this.function = function;
            this.behind = behind;
            this.id = id;
        }

        EmulatedFunction function() {
            return function;
        }

        Optional<EmulatedBus> behind() {
            return behind;
        }

        Optional<String> id() {
            return id;
        }

        /** Writes, and does to what is behind what follows; gives what concerns the whole machine. */
        List<Consequence> write(int register, Width width, long value) {
            return follow(function.write(register, width, value));
        }

        private List<Consequence> follow(List<Consequence> consequences) {
            List<Consequence> beyond = new ArrayList<>();
            for (Consequence consequence : consequences) {
                switch (consequence) {
                    case RESET -> reset();
                    case RESET_BEHIND -> behind.ifPresent(EmulatedBus::reset);
                    case POWER_ON_BEHIND -> behind.ifPresent(b -> b.power(Power.ON));
                    case POWER_OFF_BEHIND -> behind.ifPresent(b -> b.power(Power.OFF));
                    case MOVE_WINDOW -> beyond.add(consequence);
                }
            }
            return beyond;
        }

        /** Resets it and all behind it; a slot gives power again if that is what it does at power-on. */
        void reset() {
            behind.ifPresent(EmulatedBus::reset);
            follow(function.reset());
        }
    }

    /** In the order in which they were plugged in. */
    private final Map<Integer, Station> stations = new LinkedHashMap<>();

    private final Deque<Station> lastBridgeFirst = new ArrayDeque<>();

    void put(int number, Station station) {
        stations.put(number, station);
        if (station.behind().isPresent()) {
            lastBridgeFirst.addFirst(station);
        }
    }

    void remove(int number) {
        Optional.ofNullable(stations.remove(number)).ifPresent(lastBridgeFirst::remove);
    }

    /** What answers there; a function without power does not. */
    Optional<Station> at(int slot, int function) {
        return Optional.ofNullable(stations.get(slot * FunctionAddress.FUNCTIONS + function))
                .filter(s -> s.power == Station.Power.ON);
    }

    /** Where the device of a name is, if this bus has the number; below bridges without a number nothing has an address. */
    Optional<FunctionAddress> find(String id, int bus, BridgeRegisters registers) {
        for (Map.Entry<Integer, Station> entry : stations.entrySet()) {
            Station station = entry.getValue();
            if (station.id().equals(Optional.of(id))) {
                int number = entry.getKey();
                return Optional.of(new FunctionAddress(
                        bus, number / FunctionAddress.FUNCTIONS, number % FunctionAddress.FUNCTIONS));
            }
            int secondary = registers.secondary(station.function().held());
            Optional<FunctionAddress> below = station.behind()
                    .filter(behind -> secondary != 0)
                    .flatMap(behind -> behind.find(id, secondary, registers));
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }

    /**
     * As QEMU routes: of the bridges, the last one plugged in first, a bus is directly behind the one whose secondary number it
     * has, whatever else the bridge says; else it is somewhere behind the first one in whose range it is, if that is not in reset.
     */
    Optional<EmulatedBus> below(int number, BridgeRegisters registers) {
        for (Station station : lastBridgeFirst) {
            byte[] bridge = station.function().held();
            if (registers.secondary(bridge) == number) {
                return station.behind();
            }
            if (!registers.isInReset(bridge)
                    && registers.secondary(bridge) <= number
                    && number <= registers.subordinate(bridge)) {
                return station.behind().flatMap(b -> b.below(number, registers));
            }
        }
        return Optional.empty();
    }

    /** Resets every function on it and behind it. */
    void reset() {
        stations.values().forEach(Station::reset);
    }

    /** Gives every function on it power or takes it away. */
    void power(Station.Power power) {
        for (Station station : stations.values()) {
            if (station.power != power) {
                station.power = power;
                if (power == Station.Power.OFF) {
                    station.reset();
                }
            }
        }
    }
}
