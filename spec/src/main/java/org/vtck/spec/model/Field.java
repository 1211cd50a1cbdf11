package org.vtck.spec.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.vtck.spec.source.Place;

/**
 * A member of a structure, in source order.
 *
 * @param name the empty string for a spliced (anonymous) structure or union
 * @param offset the byte offset that {@code @offset} states
 * @param leafAccess access of leaves of a member of structure type that differs from {@code traits}, by dotted path
 */
public record Field(
        String name,
        FieldType type,
        Traits traits,
        OptionalInt offset,
        Map<String, Access> leafAccess,
        Optional<String> doc,
        Place place) {
    public Field {
        leafAccess = Map.copyOf(leafAccess);
    }

    /** Whether the members of this field's structure belong to the enclosing structure's name space. */
    public boolean isSpliced() {
        return name.isEmpty();
    }

    /** Names of the leaves whose access differs, sorted. */
    public List<String> overriddenLeaves() {
        return leafAccess.keySet().stream().sorted().toList();
    }
}
