package org.vtck.generators.smt;

import org.vtck.spec.layout.Layout;
import org.vtck.spec.model.CapabilityList;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.Structure;

/** What a variable is bound to. */
sealed interface Element {
    /**
     * An instance.
     *
     * @param at offset of its first byte
     * @param length bytes, as it says itself or as its layout does
     * @param surely bytes that are part of it whatever {@code length} says
     * @param end the offset after the last byte that it may have
     */
    record Instance(Structure structure, Layout layout, String at, Value.Number length, int surely, String end)
            implements Element {
        /** Whether a leaf lies inside the instance. */
        Value.Truth has(Leaf leaf) {
            int size = leaf.offset() + leaf.bytes();
            String fits = Terms.atMost(Terms.plus(at, size), end);
            if (size <= surely) {
                return Value.Truth.known(fits);
            }
            return Value.Truth.known(fits)
                    .and(Value.Truth.of(Terms.atMost(Terms.number(size), length.bits()), length.isKnown()));
        }
    }

    /** An entry of a list, known by its number in the walk. */
    record ListEntry(CapabilityList list, Walk.Entry entry) implements Element {}

    /** A pointer of a list. */
    record ListLink(CapabilityList list, Walk.Link link) implements Element {}
}
