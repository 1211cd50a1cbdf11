package org.vtck.conformance.pairing;

import java.util.List;
import org.vtck.spec.model.FunctionAddress;

/**
 * A function that carries a key.
 *
 * @param part the role that it plays; of an aside the reason that it is listed with
 * @param keys what it carries, each value once, in the order of the instances; at least one
 */
record Member(FunctionAddress address, String part, List<Long> keys) {
    Member {
        keys = List.copyOf(keys);
    }

    long firstKey() {
        return keys.get(0);
    }

    boolean differs() {
        return keys.size() > 1;
    }
}
