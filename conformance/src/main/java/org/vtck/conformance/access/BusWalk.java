package org.vtck.conformance.access;

import java.io.IOException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds the functions of a machine by configuration cycles only, as firmware or a guest would.
 *
 * <p>All 32 devices of each bus are asked; functions 1 to 7 only where function 0 says that there may be any. Buses are
 * visited depth first, in the order of their bridges.
 */
public final class BusWalk {
    /** Who gives the buses behind bridges their numbers. */
    public enum Numbering {
        /** The walk does: primary, secondary and subordinate, next free number first. */
        ASSIGNED,
        /** Firmware did; bridges are followed as they stand. */
        AS_FOUND
    }

    private final ConfigCycles cycles;
    private final Numbering numbering;
    private final SortedSet<FunctionAddress> found = new TreeSet<>();
    private int lastBus;

    private BusWalk(ConfigCycles cycles, Numbering numbering) {
        this.cycles = cycles;
        this.numbering = numbering;
    }

    /** Walks from bus 0 and returns every function found, sorted by address. */
    public static List<FunctionAddress> functions(ConfigCycles cycles, Numbering numbering) throws IOException {
        BusWalk walk = new BusWalk(cycles, numbering);
        walk.bus(0);
        return List.copyOf(walk.found);
    }

    /** Whether a function is a bridge and the bus behind it has no number, so that nothing there can be reached. */
    public static boolean isUnnumbered(ConfigCycles cycles, FunctionAddress function) throws IOException {
        return isBridge(cycles, function)
                && secondary(cycles.read(function, ConfigRegisters.BUS_NUMBERS, Width.DWORD)) == 0;
    }

    private static boolean isBridge(ConfigCycles cycles, FunctionAddress function) throws IOException {
        return (headerType(cycles, function) & ~ConfigRegisters.HEADER_TYPE_MULTIFUNCTION)
                == ConfigRegisters.HEADER_TYPE_BRIDGE;
    }

    private static int secondary(long numbers) {
        return (int) ((numbers >> 8) & 0xff);
    }

    private void bus(int bus) throws IOException {
        for (int device = 0; device < FunctionAddress.DEVICES; device++) {
            int functions = functionsOf(bus, device);
            for (int function = 0; function < functions; function++) {
                FunctionAddress address = new FunctionAddress(bus, device, function);
                if (isPresent(address)) {
                    found.add(address);
                    if (isBridge(cycles, address)) {
                        behind(address);
                    }
                }
            }
        }
    }

    private int functionsOf(int bus, int device) throws IOException {
        FunctionAddress first = new FunctionAddress(bus, device, 0);
        if (!isPresent(first)) {
            return 0;
        }
        return (headerType(cycles, first) & ConfigRegisters.HEADER_TYPE_MULTIFUNCTION) == 0
                ? 1
                : FunctionAddress.FUNCTIONS;
    }

    private void behind(FunctionAddress bridge) throws IOException {
        long numbers = cycles.read(bridge, ConfigRegisters.BUS_NUMBERS, Width.DWORD);
        if (numbering == Numbering.AS_FOUND) {
            int secondary = secondary(numbers);
            // A bridge that nobody numbered forwards nothing; one that points back would never end the walk.
            if (secondary > bridge.bus()) {
                bus(secondary);
            }
            return;
        }
        if (lastBus == FunctionAddress.BUSES - 1) {
            throw new IOException("bridge " + bridge + " has no bus number left; the machine has more than 256 buses");
        }
        int secondary = ++lastBus;
        number(bridge, numbers, secondary, FunctionAddress.BUSES - 1);
        bus(secondary);
        number(bridge, numbers, secondary, lastBus);
    }

    private void number(FunctionAddress bridge, long before, int secondary, int subordinate) throws IOException {
        long numbers = (before & 0xff00_0000L) | ((long) subordinate << 16) | ((long) secondary << 8) | bridge.bus();
        cycles.write(bridge, ConfigRegisters.BUS_NUMBERS, Width.DWORD, numbers);
    }

    private boolean isPresent(FunctionAddress address) throws IOException {
        return cycles.read(address, ConfigRegisters.VENDOR_ID, Width.WORD) != Width.WORD.allOnes();
    }

    private static int headerType(ConfigCycles cycles, FunctionAddress address) throws IOException {
        return (int) cycles.read(address, ConfigRegisters.HEADER_TYPE, Width.BYTE);
    }
}
