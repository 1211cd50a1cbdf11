package org.vtck.generators.smt;

import java.util.Optional;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.SpecModel;

/** Says why no term says what a clause says. */
final class Inexpressible {
    private Inexpressible() {}

    /** Empty if a term does. */
    static Optional<String> reason(SpecModel model, Clause clause) {
        if (clause.ofTopology()) {
            return Optional.of("it speaks of a topology, and a term of one function");
        } else if (clause.body() instanceof Clause.Body.Probe) {
            return Optional.of("it needs a live device");
        } else if (clause.body() instanceof Clause.Body.Trace) {
            return Optional.of("it speaks of a recording");
        } else if (clause.body() instanceof Clause.Body.Untestable) {
            return Optional.of("nobody judges it");
        }
        try {
            new Meaning(model, 1).saying(clause);
            return Optional.empty();
        } catch (NotExpressible e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
