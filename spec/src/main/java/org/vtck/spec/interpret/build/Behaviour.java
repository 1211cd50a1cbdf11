package org.vtck.spec.interpret.build;

import java.util.List;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.Reaction;
import org.vtck.spec.model.Structure;

/**
 * What a device does while a machine runs, beyond keeping what is written.
 *
 * @param resets for each bit of configuration space whether it returns to its built value at a reset
 * @param registers those that do more than to keep what is written
 * @param regions what is behind the capabilities, in the order in which the device states it
 * @param queues the entries of each virtqueue after a reset
 * @param features the feature bits on offer
 */
public record Behaviour(
        byte[] resets, List<Register> registers, List<Region> regions, List<Integer> queues, long features) {
    public Behaviour {
        resets = resets.clone();
        registers = List.copyOf(registers);
        regions = List.copyOf(regions);
        queues = List.copyOf(queues);
    }

    @Override
    public byte[] resets() {
        return resets.clone();
    }

    /**
     * A register that reacts to writes.
     *
     * @param at where the instance of its structure starts in configuration space
     */
    public record Register(Reaction reaction, Structure structure, Leaf leaf, int at) {}

    /**
     * A structure in memory or in I/O space.
     *
     * @param bar the number of the base address register
     * @param offset from that base address
     * @param length bytes of the region, which may be more or fewer than the structure has
     * @param bytes what the structure holds after a reset
     */
    public record Region(Structure structure, int bar, long offset, long length, byte[] bytes) {
        public Region {
            bytes = bytes.clone();
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }
    }
}
