package org.vtck.spec.model;

import java.util.Optional;

/** Where instances of a structure are found in a function. */
public sealed interface Home {
    /** Nowhere by itself: other structures embed it, or it lives in a BAR. */
    record Plain() implements Home {}

    /**
     * At offset 0 of the configuration space, where the guard holds.
     *
     * @param guard over the function; the base header has none
     */
    record Header(Optional<Expr> guard) implements Home {}

    /**
     * An entry of a capability list.
     *
     * @param list name of the list
     * @param id capability id
     */
    record Capability(String list, int id, Guard guard) implements Home {}

    /** Which entries of a list and id are instances. */
    sealed interface Guard {
        /** Every entry of that list and id. */
        record Always() implements Guard {}

        /** Those for which the expression holds; {@code self} is the instance. */
        record When(Variable self, Expr condition) implements Guard {}

        /** Those that no other structure of that list and id accepts. */
        record Otherwise() implements Guard {}
    }
}
