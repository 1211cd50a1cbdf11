package org.vtck.reports.decode;

import java.util.OptionalLong;
import org.vtck.spec.interpret.codec.Decoded;
import org.vtck.spec.model.Leaf;

/**
 * One field or bit-field of an instance.
 *
 * @param offset of its word in the configuration space, bytes
 * @param path dotted path in the structure; of bits that no source names a phrase
 * @param value unsigned; empty if it is absent or its bytes are not known
 * @param meaning name of the value, or what the enumeration says of values without one; may be empty
 */
public record FieldLine(int offset, String path, Leaf leaf, Decoded.State state, OptionalLong value, String meaning) {
    /** The value as {@code 0x} and as many hex digits as its bits need. */
    public String hex() {
        int digits = (leaf.width() + 3) / 4;
        return value.isPresent() ? String.format("0x%0" + digits + "x", value.getAsLong()) : "";
    }

    /** {@code [7:4]} for some bits of a word, nothing for a whole word. */
    public String bits() {
        if (leaf.isWholeWord()) {
            return "";
        }
        int high = leaf.low() + leaf.width() - 1;
        return high == leaf.low() ? "[" + high + "]" : "[" + high + ":" + leaf.low() + "]";
    }
}
