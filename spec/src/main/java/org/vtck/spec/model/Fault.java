package org.vtck.spec.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vtck.spec.source.Place;

/**
 * A named deviation from a good device or topology, or (a permission test) a permitted variation of it.
 *
 * @param base name of the device or topology
 * @param clauses the exact set of clauses that fail; of a permission test: the permissions that are used, while nothing fails
 */
public record Fault(
        String name,
        Kind kind,
        String base,
        List<String> clauses,
        List<Edit.Placed> edits,
        Optional<String> doc,
        Place place) {
    public Fault {
        clauses = List.copyOf(clauses);
        edits = List.copyOf(edits);
    }

    /** What the edits show. */
    public enum Kind {
        FAULT,
        PERMISSION
    }

    /** One model states a name once, so the name is the identity. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fault that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
