package org.vtck.conformance.topology;

import java.util.Optional;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.subject.PciFunction;

/**
 * A function with a type 1 header.
 *
 * @param secondary number of the bus directly behind it; 0 if nobody has numbered it
 * @param subordinate highest number of a bus behind it
 */
public record Bridge(PciFunction function, int secondary, int subordinate) {
    public FunctionAddress address() {
        return function.address();
    }

    /** Whether the bus behind it has a number. */
    public boolean isNumbered() {
        return secondary != 0;
    }

    /** The bus that it claims as the one directly behind it: none without a number, and never the bus that it is on itself. */
    public Optional<Bus> claim() {
        return isNumbered() && secondary != address().bus()
                ? Optional.of(new Bus(address().segment(), secondary))
                : Optional.empty();
    }
}
