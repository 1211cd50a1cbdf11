package org.vtck.conformance.virtio;

/** A range of memory or I/O space with registers in it. */
public interface Region {
    /**
     * What a read gives, little-endian.
     *
     * @param offset bytes from the start of the region, a multiple of the number of bytes
     */
    long read(long offset, int bytes);

    /** What a write does. */
    void write(long offset, int bytes, long value);
}
