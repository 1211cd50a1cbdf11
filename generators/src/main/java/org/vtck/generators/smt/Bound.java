package org.vtck.generators.smt;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.vtck.spec.model.Variable;

/** What the variables in scope are bound to. */
record Bound(Map<Integer, Element> elements) {
    static final Bound NONE = new Bound(Map.of());

    Bound {
        elements = Map.copyOf(elements);
    }

    Bound with(Variable variable, Element element) {
        Map<Integer, Element> more = new HashMap<>(elements);
        more.put(variable.slot(), element);
        return new Bound(more);
    }

    Element of(Variable variable) {
        return Optional.ofNullable(elements.get(variable.slot()))
                .orElseThrow(() -> new NotExpressible("it speaks of other functions or of a recording"));
    }
}
