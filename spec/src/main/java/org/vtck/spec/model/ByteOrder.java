package org.vtck.spec.model;

/** Byte order of a multi-byte scalar; a byte has order {@link #LITTLE}. */
public enum ByteOrder {
    LITTLE,
    BIG,
    /** {@code u16}, {@code u32}, {@code u64} without {@code @order}: read as little-endian, reported by the checker. */
    UNSTATED
}
