package org.vtck.spec.model;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.vtck.spec.source.Place;

/**
 * A linked list of capabilities in configuration space; all offsets in bytes.
 *
 * @param head where the first pointer or the first entry is
 * @param entry structure of an entry's header
 * @param idField path of the id in {@code entry}
 * @param nextField path of the next pointer in {@code entry}
 * @param mask which bits of a pointer count
 * @param first lowest offset of an entry
 * @param last highest offset that an entry's bytes may use
 * @param end pointer value (masked) that ends the list
 * @param brokenId id that shows a broken list
 * @param none value of the whole entry header that means an empty list
 * @param absent value of the whole entry header that means there is no such space
 * @param most how many entries a walk follows at most
 */
public record CapabilityList(
        String name,
        Head head,
        Structure entry,
        String idField,
        String nextField,
        int mask,
        int first,
        int last,
        int align,
        int end,
        OptionalInt brokenId,
        OptionalLong none,
        OptionalLong absent,
        int most,
        Place place) {
    /**
     * Where a list starts.
     *
     * @param pointer header field that points to the first entry; empty if {@code at} is the first entry itself
     * @param at offset of the first entry when there is no pointer
     * @param when condition over the function under which there is a list
     */
    public record Head(Optional<Expr> pointer, OptionalInt at, Optional<Expr> when) {}

    @Override
    public String toString() {
        return name;
    }

    /** One model states a name once, so the name is the identity. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CapabilityList that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
