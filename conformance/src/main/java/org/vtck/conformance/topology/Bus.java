package org.vtck.conformance.topology;

import java.util.Comparator;
import java.util.Locale;
import org.vtck.spec.model.FunctionAddress;

/** A bus of a segment; numbers are 0..255. */
public record Bus(long segment, int number) implements Comparable<Bus> {
    private static final Comparator<Bus> ORDER =
            Comparator.comparingLong(Bus::segment).thenComparingInt(Bus::number);

    /** The bus that a function is on. */
    public static Bus of(FunctionAddress address) {
        return new Bus(address.segment(), address.bus());
    }

    /** The number, after the segment unless that is 0. */
    public String text() {
        return segment == 0
                ? String.format(Locale.ROOT, "%02x", number)
                : String.format(Locale.ROOT, "%04x:%02x", segment, number);
    }

    @Override
    public int compareTo(Bus other) {
        return ORDER.compare(this, other);
    }
}
