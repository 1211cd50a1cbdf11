package org.vtck.conformance.access;

import java.util.Comparator;

/** Bus, device and function number of one function in the only domain that these machines have. */
public record FunctionAddress(int bus, int device, int function) implements Comparable<FunctionAddress> {
    public static final int BUSES = 256;
    public static final int DEVICES = 32;
    public static final int FUNCTIONS = 8;

    public static final FunctionAddress HOST_BRIDGE = new FunctionAddress(0, 0, 0);

    private static final Comparator<FunctionAddress> ORDER = Comparator.comparingInt(FunctionAddress::bus)
            .thenComparingInt(FunctionAddress::device)
            .thenComparingInt(FunctionAddress::function);

    public FunctionAddress {
        requireBelow(BUSES, bus, "bus");
        requireBelow(DEVICES, device, "device");
        requireBelow(FUNCTIONS, function, "function");
    }

    private static void requireBelow(int limit, int number, String what) {
        if (number < 0 || number >= limit) {
            throw new IllegalArgumentException(what + " number " + number + " is outside 0.." + (limit - 1));
        }
    }

    @Override
    public int compareTo(FunctionAddress other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return String.format("%02x:%02x.%x", bus, device, function);
    }
}
