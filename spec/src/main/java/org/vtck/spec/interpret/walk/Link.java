package org.vtck.spec.interpret.walk;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A pointer of a list.
 *
 * @param from offset of the entry that holds it; empty for the pointer in the header
 * @param at offset of its first byte
 * @param bytes how many bytes hold it
 * @param value as stored; empty if its bytes are not known
 * @param target the value with only the bits that count; empty if not known
 * @param revisits the target is an entry that was met before
 * @param isEnd the target ends the list
 * @param inRange an entry's header at the target lies inside the list's range
 */
public record Link(
        OptionalInt from,
        int at,
        int bytes,
        OptionalLong value,
        OptionalInt target,
        boolean revisits,
        boolean isEnd,
        boolean inRange) {
    /** Whether it is the pointer in the header. */
    public boolean isFirst() {
        return from.isEmpty();
    }
}
