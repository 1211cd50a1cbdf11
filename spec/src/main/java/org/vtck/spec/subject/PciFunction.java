package org.vtck.spec.subject;

import java.util.Optional;
import java.util.OptionalInt;
import org.vtck.spec.model.FunctionAddress;

/**
 * One function: where it is and what its configuration space holds.
 *
 * @param name what the input calls it; may be empty; never trusted text
 * @param declaredType virtio device type that the user declared it to be ({@code --as})
 * @param network what is known of it as a network function beside its configuration space
 */
public record PciFunction(
        FunctionAddress address,
        ConfigSpace space,
        String name,
        OptionalInt declaredType,
        Optional<NetworkPort> network) {
    /** A function of which nothing is declared, and nothing known but its bytes. */
    public static PciFunction of(FunctionAddress address, ConfigSpace space, String name) {
        return new PciFunction(address, space, name, OptionalInt.empty(), Optional.empty());
    }

    /** The same function, declared to be of a virtio device type. */
    public PciFunction declaredAs(int type) {
        return new PciFunction(address, space, name, OptionalInt.of(type), network);
    }

    /** The same function under another name. */
    public PciFunction named(String called) {
        return new PciFunction(address, space, called, declaredType, network);
    }

    /** The same function, with what is known of it as a network function. */
    public PciFunction withNetwork(NetworkPort port) {
        return new PciFunction(address, space, name, declaredType, Optional.of(port));
    }
}
