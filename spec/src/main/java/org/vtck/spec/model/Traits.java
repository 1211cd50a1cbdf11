package org.vtck.spec.model;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What annotations say of a field or of a single bit-field.
 *
 * @param value what an encoder writes by default, unsigned
 * @param enumeration name of the enumeration of its values
 * @param feature feature that must be negotiated for the field to mean anything
 * @param orderAssumption assumption that the byte order leans on
 * @param totalLength the field holds the length in bytes of the whole instance
 */
public record Traits(
        Access access,
        OptionalLong value,
        Optional<String> enumeration,
        Optional<String> feature,
        Optional<String> orderAssumption,
        boolean totalLength) {
    /** No annotation at all. */
    public static final Traits NONE = new Traits(
            Access.UNSTATED, OptionalLong.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
}
