package org.vtck.conformance.virtio;

/** The interrupt status register: every address of its region is the register, and reading clears it. */
final class InterruptStatus implements Region {
    private final VirtioDevice device;

    InterruptStatus(VirtioDevice device) {
        this.device = device;
    }

    @Override
    public long read(long offset, int bytes) {
        return device.takeInterruptStatus();
    }

    @Override
    public void write(long offset, int bytes, long value) {
        // Read-only.
    }
}
