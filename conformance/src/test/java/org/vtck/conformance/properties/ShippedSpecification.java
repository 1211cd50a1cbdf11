package org.vtck.conformance.properties;

import org.vtck.conformance.pairing.Machines;
import org.vtck.spec.model.SpecModel;

/** The sources that come with vtck. */
public final class ShippedSpecification implements Specification {
    @Override
    public SpecModel model() {
        return Machines.newest().model();
    }
}
