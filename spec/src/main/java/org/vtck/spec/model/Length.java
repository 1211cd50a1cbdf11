package org.vtck.spec.model;

/** How many elements an array has. */
public sealed interface Length {
    /** A number known from the source. */
    record Fixed(int elements) implements Length {}

    /** As many as fit: the rest of the instance without what follows the array. */
    record Open() implements Length {}

    /** {@code @len(expr)} or the name of an earlier field: computed from earlier fields of the same structure. */
    record Computed(Expr elements) implements Length {}

    /** A name that the sources do not define; laid out as open and reported by the checker. */
    record Symbolic(String name) implements Length {}
}
