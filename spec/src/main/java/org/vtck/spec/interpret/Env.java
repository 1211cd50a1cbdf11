package org.vtck.spec.interpret;

import java.util.Optional;
import org.vtck.spec.model.Variable;

/** What the variables in scope are bound to; binding one makes a new environment. */
final class Env {
    /** Nothing bound. */
    static final Env EMPTY = new Env(Optional.empty(), -1, Optional.empty());

    private final Optional<Env> outer;
    private final int slot;
    private final Optional<Element> element;

    private Env(Optional<Env> outer, int slot, Optional<Element> element) {
        this.outer = outer;
        this.slot = slot;
        this.element = element;
    }

    Env bind(Variable variable, Element to) {
        return new Env(Optional.of(this), variable.slot(), Optional.of(to));
    }

    Element of(Variable variable) {
        for (Optional<Env> env = Optional.of(this); env.isPresent(); env = env.get().outer) {
            if (env.get().slot == variable.slot() && env.get().element.isPresent()) {
                return env.get().element.get();
            }
        }
        throw new IllegalStateException("variable " + variable.name() + " is bound by no quantifier around it");
    }
}
