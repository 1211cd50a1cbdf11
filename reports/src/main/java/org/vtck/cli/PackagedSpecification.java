package org.vtck.cli;

import java.util.Optional;
import org.vtck.conformance.properties.Specification;
import org.vtck.spec.model.SpecModel;

/** The sources that come with vtck, for the property suites; compiled once, since every block makes its suite anew. */
public final class PackagedSpecification implements Specification {
    @Override
    public SpecModel model() {
        return Compiled.NEWEST;
    }

    private static final class Compiled {
        static final SpecModel NEWEST = Engine.standard().model(Optional.empty());
    }
}
