package org.vtck.spec.model;

import java.util.Comparator;
import java.util.Locale;

/** An address as sources and inputs write it: segment (PCI domain), bus, slot (device number) and function number. */
public record FunctionAddress(long segment, int bus, int slot, int number) implements Comparable<FunctionAddress> {
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
        return String.format(Locale.ROOT, "%04x:%02x:%02x.%x", segment, bus, slot, number);
    }

    /** The address without an all-zero segment. */
    public String shortText() {
        return segment == 0 ? String.format(Locale.ROOT, "%02x:%02x.%x", bus, slot, number) : toString();
    }

    @Override
    public int compareTo(FunctionAddress other) {
        return Comparator.comparingLong(FunctionAddress::segment)
                .thenComparingInt(FunctionAddress::bus)
                .thenComparingInt(FunctionAddress::slot)
                .thenComparingInt(FunctionAddress::number)
                .compare(this, other);
    }
}
