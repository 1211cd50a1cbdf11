package org.vtck.conformance.virtio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vtck.spec.interpret.build.Behaviour;
import org.vtck.spec.interpret.build.BuiltDevice;
import org.vtck.spec.interpret.codec.LeafBits;
import org.vtck.spec.layout.Layouts;

/** A virtio device with the modern interface: its status, features and queues, and the regions in which a driver finds them. */
public final class VirtioDevice {
    static final int NO_VECTOR = 0xffff;

    private static final int DRIVER_OK = 4;
    private static final int FEATURES_OK = 8;
    private static final int NEEDS_RESET = 0x40;
    private static final int VERSION_1 = 32;
    private static final int MOST_QUEUES = 1024;

    /** A register: its region and the offset in it. */
    public record Target(Region region, long offset) {}

    private record Placed(Region region, int bar, long offset, long length) {
        Optional<Target> at(long from, long bytes) {
            return from >= offset && from + bytes <= offset + length
                    ? Optional.of(new Target(region, from - offset))
                    : Optional.empty();
        }
    }

    private final long offered;
    private final int vectors;
    private final List<Placed> regions = new ArrayList<>();
    private final Map<Integer, Virtqueue> queues = new HashMap<>();
    private long acknowledged;
    private int status;
    private int configVector = NO_VECTOR;
    private int generation;
    private int isr;
    private int selected;

    private VirtioDevice(Behaviour behaviour, int vectors) {
        this.offered = behaviour.features();
        this.vectors = vectors;
        for (int i = 0; i < behaviour.queues().size(); i++) {
            queues.put(i, new Virtqueue(behaviour.queues().get(i)));
        }
        for (Behaviour.Region region : behaviour.regions()) {
            regions.add(new Placed(region(region), region.bar(), region.offset(), region.length()));
        }
    }

    /** The device behind a function; empty if nothing is behind it. */
    public static Optional<VirtioDevice> of(BuiltDevice built) {
        if (built.behaviour().regions().isEmpty()) {
            return Optional.empty();
        }
        int vectors = built.capabilities().stream()
                .filter(c -> c.structure().name().equals("msix"))
                .findFirst()
                .flatMap(c -> Layouts.of(c.structure())
                        .leaf("control.table_size")
                        .map(leaf -> (int) LeafBits.read(leaf, built.space(), c.at()) + 1))
                .orElse(0);
        return Optional.of(new VirtioDevice(built.behaviour(), vectors));
    }

    private Region region(Behaviour.Region region) {
        return switch (region.structure().name()) {
            case "virtio_pci_common_cfg" -> new CommonConfiguration(this, region.structure());
            case "virtio_pci_isr" -> new InterruptStatus(this);
            case "virtio_pci_notification" -> new Notifications();
            default -> new DeviceConfiguration(region.structure(), region.bytes());
        };
    }

    /** The register that a region has at an offset from a base address; empty where no region is or it ends before. */
    public Optional<Target> at(int bar, long offset, long bytes) {
        return regions.stream()
                .filter(r -> r.bar() == bar)
                .flatMap(r -> r.at(offset, bytes).stream())
                .findFirst();
    }

    /** The register that the first region has at an offset, whatever its base address register is. */
    public Optional<Target> at(long offset, long bytes) {
        return regions.stream().flatMap(r -> r.at(offset, bytes).stream()).findFirst();
    }

    /** The features on offer, one bit each. */
    public long offered() {
        return offered;
    }

    /** Whether a feature is on offer; {@code bit} is its number, as in the sources' {@code virtio_feature}. */
    public boolean offers(int bit) {
        return isSet(offered, bit);
    }

    /** Whether the driver has written the bit of a feature that is on offer. */
    public boolean acknowledged(int bit) {
        return isSet(acknowledged, bit);
    }

    /** Whether the driver has acknowledged a feature and said that its choice of features is done. */
    public boolean negotiated(int bit) {
        return acknowledged(bit) && (status & FEATURES_OK) != 0;
    }

    private static boolean isSet(long bits, int bit) {
        return ((bits >>> bit) & 1) == 1;
    }

    /** What {@code device_status} reads as. */
    public int status() {
        return status;
    }

    /** Resets the device as its function's reset does, and as a driver does by writing 0 to its status. */
    public void reset() {
        status = 0;
        acknowledged = 0;
        configVector = NO_VECTOR;
        isr = 0;
        selected = 0;
        queues.values().forEach(Virtqueue::reset);
    }

    /** What becomes of the device when its function may no longer use the bus. */
    public void stop() {
        status &= ~DRIVER_OK;
    }

    /** Features of the driver are no more than those on offer, and fixed once it has said that it is done. */
    void acknowledge(long features) {
        if ((status & FEATURES_OK) == 0) {
            acknowledged = features & offered;
        }
    }

    void status(int written) {
        status = written;
        if (written == 0) {
            reset();
        }
    }

    /** The driver did what it must not do. */
    void fail() {
        if (acknowledged(VERSION_1)) {
            status |= NEEDS_RESET;
            if ((status & DRIVER_OK) != 0) {
                isr |= 3;
                generation = (generation + 1) & 0xff;
            }
        }
    }

    int queueCount() {
        return (int) queues.values().stream().filter(q -> q.size() != 0).count();
    }

    /** The selected queue, which need not exist. */
    Virtqueue queue() {
        return queues.computeIfAbsent(selected, number -> new Virtqueue(0));
    }

    int selected() {
        return selected;
    }

    void select(long queue) {
        if (queue < MOST_QUEUES) {
            selected = (int) queue;
        }
    }

    int configVector() {
        return configVector;
    }

    void configVector(int vector) {
        configVector = vector;
    }

    /** The vector itself if the function has it, else none. */
    int vector(long wanted) {
        return wanted < vectors ? (int) wanted : NO_VECTOR;
    }

    int generation() {
        return generation;
    }

    /** Reading the interrupt status clears it. */
    int takeInterruptStatus() {
        int taken = isr;
        isr = 0;
        return taken;
    }
}
