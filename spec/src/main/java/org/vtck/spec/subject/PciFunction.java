package org.vtck.spec.subject;

import java.util.OptionalInt;
import org.vtck.spec.model.FunctionAddress;

/**
 * One function: where it is and what its configuration space holds.
 *
 * @param name what the input calls it; may be empty; never trusted text
 * @param declaredType virtio device type that the user declared it to be ({@code --as})
 */
public record PciFunction(FunctionAddress address, ConfigSpace space, String name, OptionalInt declaredType) {
    /** A function of which nothing is declared. */
    public static PciFunction of(FunctionAddress address, ConfigSpace space, String name) {
        return new PciFunction(address, space, name, OptionalInt.empty());
    }

    /** The same function, declared to be of a virtio device type. */
    public PciFunction declaredAs(int type) {
        return new PciFunction(address, space, name, OptionalInt.of(type));
    }
}
