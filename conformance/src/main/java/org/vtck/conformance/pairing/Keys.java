package org.vtck.conformance.pairing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vtck.spec.interpret.Element;
import org.vtck.spec.interpret.Elements;
import org.vtck.spec.interpret.FunctionView;
import org.vtck.spec.interpret.Truth;
import org.vtck.spec.interpret.Value;
import org.vtck.spec.interpret.codec.LeafBits;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Leaf;

/** The values of a key expression on a function. */
final class Keys {
    private Keys() {}

    /** Each value once, in the order of the instances; none if no value is known. */
    static List<Long> of(Expr key, FunctionView function) {
        if (key instanceof Expr.Named named) {
            return of(named.definition().body(), function);
        } else if (key instanceof Expr.FirstField first) {
            return ofAll(first, function);
        }
        return function.value(key) instanceof Value.Number number ? List.of(number.value()) : List.of();
    }

    /** The first instance stands for all of them. */
    private static List<Long> ofAll(Expr.FirstField first, FunctionView function) {
        Set<Long> values = new LinkedHashSet<>();
        Leaf leaf = first.leaf();
        for (Elements.Candidate candidate :
                function.instances(first.of().structure()).candidates()) {
            if (candidate.membership() == Truth.TRUE
                    && candidate.element() instanceof Element.Instance instance
                    && instance.has(leaf) == Truth.TRUE
                    && function.space().knows(instance.at() + leaf.offset(), leaf.bytes())) {
                values.add(LeafBits.read(leaf, function.space(), instance.at()));
            }
        }
        return List.copyOf(values);
    }
}
