package org.vtck.conformance.virtio;

import java.util.HashMap;
import java.util.Map;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.Structure;

/**
 * The common configuration structure as QEMU has it: a register answers at the offset where it starts, in 64-bit fields each half
 * does, and between them everything reads as zero. Widths are not looked at, so a narrow access has the low bytes of a register
 * and a wide one has zeroes above it.
 */
final class CommonConfiguration implements Region {
    private static final long HALF = 0xffff_ffffL;

    private record Register(String name, int shift) {}

    private final VirtioDevice device;
    private final Map<Long, Register> registers = new HashMap<>();
    private long offeredSelect;
    private long acknowledgedSelect;
    private final long[] acknowledged = new long[2];

    CommonConfiguration(VirtioDevice device, Structure structure) {
        this.device = device;
        for (Leaf leaf : Layouts.of(structure).leaves()) {
            for (int part = 0; part < leaf.bytes(); part += Integer.BYTES) {
                registers.put((long) leaf.offset() + part, new Register(leaf.path(), Byte.SIZE * part));
            }
        }
    }

    @Override
    public long read(long offset, int bytes) {
        Register register = registers.get(offset);
        return register == null ? 0 : read(register) & HALF >>> (Byte.SIZE * (Integer.BYTES - bytes));
    }

    private long read(Register register) {
        return switch (register.name()) {
            case "device_feature_select" -> offeredSelect;
            case "device_feature" -> offeredSelect < 2 ? half(device.offered(), offeredSelect) : 0;
            case "driver_feature_select" -> acknowledgedSelect;
            case "driver_feature" -> acknowledgedSelect < 2 ? acknowledged[(int) acknowledgedSelect] : 0;
            case "config_msix_vector" -> device.configVector();
            case "num_queues" -> device.queueCount();
            case "device_status" -> device.status();
            case "config_generation" -> device.generation();
            case "queue_select", "queue_notify_off" -> device.selected();
            case "queue_size" -> device.queue().size();
            case "queue_msix_vector" -> device.queue().vector();
            case "queue_enable" -> device.queue().enabled();
            case "queue_desc" -> half(device.queue().address(0), register.shift() / Integer.SIZE);
            case "queue_driver" -> half(device.queue().address(1), register.shift() / Integer.SIZE);
            case "queue_device" -> half(device.queue().address(2), register.shift() / Integer.SIZE);
            default -> 0;
        };
    }

    private static long half(long word, long which) {
        return (word >>> (Integer.SIZE * which)) & HALF;
    }

    @Override
    public void write(long offset, int bytes, long value) {
        Register register = registers.get(offset);
        if (register != null) {
            write(register, value);
        }
    }

    private void write(Register register, long value) {
        switch (register.name()) {
            case "device_feature_select" -> offeredSelect = value;
            case "driver_feature_select" -> acknowledgedSelect = value;
            case "driver_feature" -> acknowledge(value);
            case "config_msix_vector" -> device.configVector(device.vector(value));
            case "device_status" -> device.status((int) value & 0xff);
            case "queue_select" -> device.select(value);
            case "queue_size" -> device.queue().want((int) value & 0xffff);
            case "queue_msix_vector" -> device.queue().vector(device.vector(value));
            case "queue_enable" -> enable(value);
            case "queue_desc" -> address(0, register.shift(), value);
            case "queue_driver" -> address(1, register.shift(), value);
            case "queue_device" -> address(2, register.shift(), value);
            case "queue_reset" -> resetQueue(value);
            default -> {
                // The others are read-only.
            }
        }
    }

    private void acknowledge(long value) {
        if (acknowledgedSelect < 2) {
            acknowledged[(int) acknowledgedSelect] = value;
            device.acknowledge((acknowledged[1] << Integer.SIZE) | acknowledged[0]);
        }
    }

    private void enable(long value) {
        if (value == 1) {
            device.queue().enable();
        } else {
            device.fail();
        }
    }

    private void resetQueue(long value) {
        if (value == 1) {
            device.queue().resetAlone();
        }
    }

    private void address(int part, int shift, long value) {
        Virtqueue queue = device.queue();
        queue.address(part, (queue.address(part) & ~(HALF << shift)) | (value << shift));
    }
}
