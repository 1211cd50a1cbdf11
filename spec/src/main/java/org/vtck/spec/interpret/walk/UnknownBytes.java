package org.vtck.spec.interpret.walk;

import java.util.Locale;
import org.vtck.spec.subject.ConfigSpace;

/** Says which bytes are not known. */
public final class UnknownBytes {
    private UnknownBytes() {}

    /** One phrase about the first unknown bytes of a range. */
    public static String text(ConfigSpace space, int offset, int length) {
        int first = Math.max(offset, space.known());
        int last = offset + length - 1;
        String what = first >= last
                ? String.format(Locale.ROOT, "byte 0x%02x is", last)
                : String.format(Locale.ROOT, "bytes 0x%02x..0x%02x are", first, last);
        return what + " not known (" + space.known() + " bytes are)";
    }
}
