package org.vtck.spec.model;

import java.util.Comparator;

/** An address as sources and inputs write it: segment (PCI domain), bus, slot (device number) and function number. */
public record FunctionAddress(long segment, int bus, int slot, int number) implements Comparable<FunctionAddress> {
    private static final Comparator<FunctionAddress> ORDER = Comparator.comparingLong(FunctionAddress::segment)
            .thenComparingInt(FunctionAddress::bus)
            .thenComparingInt(FunctionAddress::slot)
            .thenComparingInt(FunctionAddress::number);

    public FunctionAddress {
        if (segment < 0
                || segment > 0xffff_ffffL
                || bus < 0
                || bus > 0xff
                || slot < 0
                || slot > 0x1f
                || number < 0
                || number > 7) {
            throw new IllegalArgumentException(
                    "not a function address: " + segment + " " + bus + " " + slot + " " + number);
        }
    }

    /** The whole address, {@code dddd:bb:dd.f}. */
    @Override
    public String toString() {
        return Hex.padded(segment, 4) + ":" + local();
    }

    /** The address without an all-zero segment. */
    public String shortText() {
        return segment == 0 ? local() : toString();
    }

    private String local() {
        return Hex.padded(bus, 2) + ":" + Hex.padded(slot, 2) + "." + number;
    }

    @Override
    public int compareTo(FunctionAddress other) {
        return ORDER.compare(this, other);
    }
}
