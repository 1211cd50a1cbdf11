package org.vtck.conformance.emulator;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vtck.conformance.access.FunctionAddress;

/** A bus as it stands when the machine runs: its functions and the buses behind its bridges, by slot and function number. */
final class EmulatedBus {
    /**
     * A function and, if it is a bridge, the bus behind it.
     *
     * @param id what the user calls the device; empty without a name
     */
    record Station(EmulatedFunction function, Optional<EmulatedBus> behind, Optional<String> id) {}

    private final Map<Integer, Station> stations = new TreeMap<>();

    void put(int number, Station station) {
        stations.put(number, station);
    }

    void remove(int number) {
        stations.remove(number);
    }

    Optional<Station> at(int slot, int function) {
        return Optional.ofNullable(stations.get(slot * FunctionAddress.FUNCTIONS + function));
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

    /** As QEMU routes: down the first bridge in whose range of buses the number is. */
    Optional<EmulatedBus> below(int number, BridgeRegisters registers) {
        for (Station station : stations.values()) {
            if (station.behind().isPresent()) {
                byte[] bridge = station.function().held();
                if (registers.secondary(bridge) <= number && number <= registers.subordinate(bridge)) {
                    EmulatedBus behind = station.behind().get();
                    return registers.secondary(bridge) == number
                            ? Optional.of(behind)
                            : behind.below(number, registers);
                }
            }
        }
        return Optional.empty();
    }
}
