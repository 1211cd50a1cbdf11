package org.vtck.conformance.pairing;

import java.util.List;
import org.vtck.spec.model.FunctionAddress;

/**
 * A function that can play a role of a relation by what its own bytes say.
 *
 * @param keys what it carries, each value once; none for a role that takes the key of what it is behind
 */
public record Player(FunctionAddress address, String role, List<Long> keys) {
    public Player {
        keys = List.copyOf(keys);
    }
}
