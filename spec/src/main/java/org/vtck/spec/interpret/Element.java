package org.vtck.spec.interpret;

import java.util.OptionalInt;
import org.vtck.spec.interpret.walk.Entry;
import org.vtck.spec.interpret.walk.Link;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.model.CapabilityList;
import org.vtck.spec.model.Hex;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.Structure;

/** Something that a variable can be bound to. */
public sealed interface Element {
    /** The function it belongs to. */
    FunctionView function();

    /** What it is, for a person. */
    String text();

    /**
     * An instance of a header or capability structure.
     *
     * @param at offset of its first byte
     * @param length bytes as the instance states them, else as its layout does; empty if the field that says it is not known
     * @param surely bytes from its start that are part of it whatever {@code length} says: up to those that a walk reads
     *     and the field that says the length
     * @param room bytes from its start to the end of its list's range: what lies beyond is absent, whatever the length
     */
    record Instance(
            FunctionView function, Structure structure, Layout layout, int at, OptionalInt length, int surely, int room)
            implements Element {
        /** Whether a leaf lies inside the instance. */
        public Truth has(Leaf leaf) {
            int end = leaf.offset() + leaf.bytes();
            if (end > room) {
                return Truth.FALSE;
            } else if (end <= surely) {
                return Truth.TRUE;
            }
            return length.isEmpty() ? Truth.UNKNOWN : Truth.of(end <= length.getAsInt());
        }

        @Override
        public String text() {
            return at == 0 ? structure.name() : structure.name() + " at " + hex(at);
        }
    }

    /** An entry of a list. */
    record ListEntry(FunctionView function, CapabilityList list, Entry entry) implements Element {
        @Override
        public String text() {
            String id = entry.id().isPresent() ? "id " + hex(entry.id().getAsInt()) : "unknown id";
            return list.name() + " entry, " + id + ", at " + hex(entry.at());
        }
    }

    /** A pointer of a list. */
    record ListLink(FunctionView function, CapabilityList list, Link link) implements Element {
        @Override
        public String text() {
            return list.name() + " pointer at " + hex(link.at());
        }
    }

    /** A function of a topology. */
    record Whole(FunctionView function) implements Element {
        @Override
        public String text() {
            return function.function().address().shortText();
        }
    }

    private static String hex(int value) {
        return "0x" + Hex.padded(value, 2);
    }
}
