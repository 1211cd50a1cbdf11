package org.vtck.spec.interpret.build;

import java.util.BitSet;
import java.util.List;
import org.vtck.spec.model.Structure;
import org.vtck.spec.subject.ConfigSpace;

/**
 * A device as bytes.
 *
 * @param capabilities in the order in which they were added
 */
public record BuiltDevice(
        ConfigSpace space, BitSet usedBytes, List<Capability> capabilities, WriteMasks writes, Behaviour behaviour) {
    public BuiltDevice {
        usedBytes = (BitSet) usedBytes.clone();
        capabilities = List.copyOf(capabilities);
    }

    /** Which bytes a header, a capability or raw bytes take. */
    @Override
    public BitSet usedBytes() {
        return (BitSet) usedBytes.clone();
    }

    /** A capability and where it is; offset and length in bytes. */
    public record Capability(Structure structure, int at, int length) {}
}
