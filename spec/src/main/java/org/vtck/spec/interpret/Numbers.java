package org.vtck.spec.interpret;

import java.util.Optional;
import org.vtck.spec.model.Hex;
import org.vtck.spec.model.Leaf;

/** Numbers as evidence shows them: ids in hexadecimal, amounts in decimal with the hexadecimal beside. */
final class Numbers {
    private Numbers() {}

    static String text(long value, Leaf leaf, Optional<String> constant) {
        String number = looksLikeId(leaf.path()) ? padded(value, leaf.width()) : text(value, leaf.path());
        return constant.map(c -> number + " (" + c + ")").orElse(number);
    }

    static String text(long value, String name) {
        if (looksLikeId(name)) {
            return padded(value, 8);
        } else if (Long.compareUnsigned(value, 10) < 0) {
            return Long.toString(value);
        }
        return Long.toUnsignedString(value) + " (0x" + Long.toHexString(value) + ")";
    }

    /** Whether a field or attribute of that name holds something that is written in hexadecimal. */
    static boolean looksLikeId(String path) {
        String name = path.substring(path.lastIndexOf('.') + 1);
        return name.equals("id")
                || name.equals("at")
                || name.equals("target")
                || name.endsWith("_id")
                || name.endsWith("vndr")
                || name.endsWith("vendor")
                || name.endsWith("class")
                || name.endsWith("pointer")
                || name.endsWith("cap_next");
    }

    private static String padded(long value, int width) {
        return "0x" + Hex.padded(value, Math.max(1, (width + 3) / 4));
    }
}
