package org.vtck.conformance.virtio;

/** Where a driver says that a queue has something new: writes are taken, reads give zero. */
final class Notifications implements Region {
    @Override
    public long read(long offset, int bytes) {
        return 0;
    }

    @Override
    public void write(long offset, int bytes, long value) {
        // Nobody is there to look into the queue.
    }
}
