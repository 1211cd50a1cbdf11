package org.vtck.spec.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vtck.spec.source.Place;

/** What a clause is about: its first false requirement makes the clause not applicable, with that requirement's reason. */
public record Scope(
        String name, boolean ofTopology, List<Requirement> requirements, List<String> assumptions, Place place) {
    public Scope {
        requirements = List.copyOf(requirements);
        assumptions = List.copyOf(assumptions);
    }

    /** A condition and the reason why nothing is judged when it is false. */
    public record Requirement(Expr condition, String reason) {}

    /** One model states a name once, so the name is the identity. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Scope that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
