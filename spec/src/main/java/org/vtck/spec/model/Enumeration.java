package org.vtck.spec.model;

import java.util.List;
import java.util.Optional;
import org.vtck.spec.source.Place;

/** Named values; all numbers unsigned. */
public record Enumeration(
        String name, List<Constant> constants, List<Interval> reserved, Otherwise otherwise, Place place) {
    public Enumeration {
        constants = List.copyOf(constants);
        reserved = List.copyOf(reserved);
    }

    /** One named value and the module that adds it. */
    public record Constant(String name, long value, String module, Optional<String> doc, Place place) {}

    /** What a value that nobody named means. */
    public enum Otherwise {
        RESERVED,
        VENDOR_DEFINED,
        INVALID
    }

    /** The name of a value. */
    public Optional<String> nameOf(long value) {
        return constants.stream()
                .filter(c -> c.value() == value)
                .map(Constant::name)
                .findFirst();
    }
}
