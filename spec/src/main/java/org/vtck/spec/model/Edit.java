package org.vtck.spec.model;

import java.util.List;
import java.util.Optional;
import org.vtck.spec.source.Place;

/** One change that a fault makes to a function's configuration space; offsets in bytes. */
public sealed interface Edit {
    Place place();

    /** Writes a leaf of instance {@code index} (0 = first). */
    record Set(Structure structure, int index, Leaf leaf, Device.Setting.Value value, Place place) implements Edit {}

    /** Writes raw bytes. */
    record Poke(int offset, byte[] bytes, Place place) implements Edit {}

    /** Copies the first instance's bytes to another place; links nothing. */
    record Copy(Structure structure, int index, int to, Place place) implements Edit {}

    /** Unlinks an instance from its list and clears its bytes. */
    record Drop(Structure structure, int index, Place place) implements Edit {}

    /** Adds an instance at the head of its list; no offset means first fit. */
    record Insert(Device.Addition addition, Place place) implements Edit {}

    /** Makes an instance's next pointer hold a raw value. */
    record Link(Structure structure, int index, int to, Place place) implements Edit {}

    /** Takes a function out of a topology. */
    record Remove(Place place) implements Edit {}

    /** Makes the user declare the function to be of a virtio device type, as {@code --as} does. */
    record Declare(int type, Place place) implements Edit {}

    /** Changes which bits of a leaf are writable; seen by probes only. */
    record Mask(Structure structure, int index, Leaf leaf, long mask, Place place) implements Edit {}

    /** A deviation of a live device; seen by probes only. */
    record Behave(Misbehaviour what, List<Long> arguments, Place place) implements Edit {
        public Behave {
            arguments = List.copyOf(arguments);
        }
    }

    /** An edit and the function of a topology that it changes; without an address for a device. */
    record Placed(Optional<FunctionAddress> on, Edit edit) {}
}
