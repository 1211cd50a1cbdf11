package org.vtck.conformance.properties;

import java.util.ServiceLoader;
import org.vtck.spec.model.SpecModel;

/** Provides the model that property suites speak about; found as a service, since suites are made by their engine. */
public interface Specification {
    /** The model. */
    SpecModel model();

    /**
     * The model of the one who runs the suites.
     *
     * @throws IllegalStateException if nobody provides one
     */
    static SpecModel provided() {
        return ServiceLoader.load(Specification.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no service provides " + Specification.class.getName() + ", so there is no model to test"))
                .model();
    }
}
