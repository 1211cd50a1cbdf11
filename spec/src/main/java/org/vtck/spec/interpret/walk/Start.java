package org.vtck.spec.interpret.walk;

import org.vtck.spec.model.Leaf;

/** Where a walk starts. */
public sealed interface Start {
    /** The function has no such list. */
    record None() implements Start {}

    /** Whether the function has such a list is not known. */
    record Unknown(String cause) implements Start {}

    /** A pointer in a header at offset 0. */
    record Pointer(Leaf leaf) implements Start {}

    /** The first entry is at a fixed place. */
    record Fixed(int at) implements Start {}
}
