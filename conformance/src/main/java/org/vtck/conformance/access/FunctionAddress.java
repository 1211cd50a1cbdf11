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

    /** The function that a value of the address port names. */
    public static FunctionAddress ofPorts(long address) {
        return new FunctionAddress(
                (int) (address >> 16) & (BUSES - 1),
                (int) (address >> 11) & (DEVICES - 1),
                (int) (address >> 8) & (FUNCTIONS - 1));
    }

    /** The value of the address port that names the four bytes in which a register of this function is. */
    public long onPorts(int register) {
        return ConfigRegisters.CONFIG_ADDRESS_ENABLE
                | ((long) bus << 16)
                | ((long) device << 11)
                | ((long) function << 8)
                | (register & ~3);
    }

    /** The function whose bytes are at an offset from the start of the window in memory. */
    public static FunctionAddress ofWindow(long offset) {
        return new FunctionAddress(
                (int) (offset >> 20) & (BUSES - 1),
                (int) (offset >> 15) & (DEVICES - 1),
                (int) (offset >> 12) & (FUNCTIONS - 1));
    }

    /** Where a register of this function is, from the start of the window in memory. */
    public long inWindow(int register) {
        return ((long) bus << 20) + ((long) device << 15) + ((long) function << 12) + register;
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
