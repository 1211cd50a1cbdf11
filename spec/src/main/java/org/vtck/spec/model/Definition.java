package org.vtck.spec.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vtck.spec.source.Place;

/** A named expression over one function. {@code assumptions} are those that its {@code under} names. */
public record Definition(
        String name, Expr body, List<String> assumptions, String module, Optional<String> doc, Place place) {
    public Definition {
        assumptions = List.copyOf(assumptions);
    }

    /** The name, so that printing a definition that refers to itself through others stays short. */
    @Override
    public String toString() {
        return name;
    }

    /** One model states a name once, so the name is the identity. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Definition that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
