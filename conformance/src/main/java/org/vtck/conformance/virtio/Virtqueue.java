package org.vtck.conformance.virtio;

import java.util.Arrays;

/** The registers of one virtqueue. */
final class Virtqueue {
    /** The largest size that QEMU takes. */
    private static final int MOST = 1024;

    private static final int PARTS = 3;

    private final int greatest;
    private int size;
    private int wanted;
    private int vector = VirtioDevice.NO_VECTOR;
    private int enabled;
    private final long[] addresses = new long[PARTS];

    /** A queue that has so many entries after a reset; one of 0 does not exist. */
    Virtqueue(int entries) {
        this.greatest = entries;
        this.size = entries;
    }

    int size() {
        return size;
    }

    /** Keeps what the driver wants, and takes it unless the queue would begin or cease to exist. */
    void want(int entries) {
        wanted = entries;
        takeWanted();
    }

    private void takeWanted() {
        if ((wanted == 0) == (size == 0) && wanted <= MOST) {
            size = wanted;
        }
    }

    int vector() {
        return vector;
    }

    void vector(int chosen) {
        vector = chosen;
    }

    int enabled() {
        return enabled;
    }

    void enable() {
        takeWanted();
        enabled = 1;
    }

    /** The address of descriptors (0), driver area (1) or device area (2). */
    long address(int part) {
        return addresses[part];
    }

    void address(int part, long value) {
        addresses[part] = value;
    }

    /** What a 1 in {@code queue_reset} does: addresses stay. */
    void resetAlone() {
        size = greatest;
        vector = VirtioDevice.NO_VECTOR;
        enabled = 0;
    }

    void reset() {
        resetAlone();
        wanted = 0;
        Arrays.fill(addresses, 0);
    }
}
