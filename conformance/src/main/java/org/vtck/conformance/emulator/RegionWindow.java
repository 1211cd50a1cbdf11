package org.vtck.conformance.emulator;

import java.util.Optional;
import java.util.Set;
import org.vtck.conformance.access.Width;
import org.vtck.conformance.virtio.VirtioDevice;
import org.vtck.spec.interpret.build.Behaviour;
import org.vtck.spec.interpret.codec.LeafBits;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.Misbehaviour;
import org.vtck.spec.model.Reaction;

/**
 * Access to what is behind base address registers by configuration cycles alone. Only lengths of 1, 2 and 4 bytes move anything;
 * with any other the data register shows what the last access left there. An offset that is no multiple of the length is rounded
 * down.
 */
final class RegionWindow {
    private final VirtioDevice device;
    private final Reaction rule;
    private final int at;
    private final Leaf data;
    private final Leaf bar;
    private final Leaf offset;
    private final Leaf length;
    private final Set<Misbehaviour> faults;

    private RegionWindow(VirtioDevice device, Behaviour.Register register, Set<Misbehaviour> faults) {
        this.device = device;
        this.rule = register.reaction();
        this.at = register.at();
        this.data = register.leaf();
        this.bar = leaf(register, "cap.bar");
        this.offset = leaf(register, "cap.offset");
        this.length = leaf(register, "cap.length");
        this.faults = Set.copyOf(faults);
    }

    /** The window of a device that has one, with what is wrong with it. */
    static Optional<RegionWindow> of(Behaviour behaviour, VirtioDevice device, Set<Misbehaviour> faults) {
        return behaviour.registers().stream()
                .filter(r -> r.reaction() == Reaction.REGION_WINDOW || r.reaction() == Reaction.REGION_WINDOW_BY_OFFSET)
                .findFirst()
                .map(r -> new RegionWindow(device, r, faults));
    }

    private static Leaf leaf(Behaviour.Register register, String path) {
        return Layouts.of(register.structure()).leaf(path).orElseThrow();
    }

    /** Fetches what a read that touches the data register is about to show. */
    void beforeRead(byte[] bytes, int register, Width width) {
        if (isTouchedBy(register, width) && moves(bytes)) {
            int many = (int) get(length, bytes);
            target(bytes).ifPresent(t -> {
                long value = t.region().read(t.offset(), many);
                for (int i = 0; i < many; i++) {
                    bytes[at + data.offset() + i] = (byte) (value >>> (Byte.SIZE * i));
                }
            });
        }
    }

    /** Passes on what a write has put into the data register. */
    void afterWrite(byte[] bytes, int register, Width width) {
        if (isTouchedBy(register, width) && moves(bytes) && !faults.contains(Misbehaviour.WINDOW_DROPS_WRITES)) {
            int many = (int) get(length, bytes);
            target(bytes).ifPresent(t -> {
                long value = 0;
                for (int i = many - 1; i >= 0; i--) {
                    value = (value << Byte.SIZE) | (bytes[at + data.offset() + i] & 0xff);
                }
                t.region().write(t.offset(), many, value);
            });
        }
    }

    private boolean isTouchedBy(int register, Width width) {
        int first = at + data.offset();
        return register < first + data.bytes() && first < register + width.bytes();
    }

    private boolean moves(byte[] bytes) {
        long many = get(length, bytes);
        return many == 1 || many == 2 || many == 4;
    }

    private Optional<VirtioDevice.Target> target(byte[] bytes) {
        long many = get(length, bytes);
        long from = faults.contains(Misbehaviour.WINDOW_STUCK) ? 0 : get(offset, bytes) & -many;
        return rule == Reaction.REGION_WINDOW ? device.at((int) get(bar, bytes), from, many) : device.at(from, many);
    }

    private long get(Leaf leaf, byte[] bytes) {
        return LeafBits.read(leaf, bytes, at);
    }
}
