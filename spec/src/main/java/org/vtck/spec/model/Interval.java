package org.vtck.spec.model;

/** Unsigned integers from {@code low} to {@code high}, both included. */
public record Interval(long low, long high) {
    /** Whether the interval holds {@code value} (unsigned). */
    public boolean contains(long value) {
        return Long.compareUnsigned(low, value) <= 0 && Long.compareUnsigned(value, high) <= 0;
    }
}
