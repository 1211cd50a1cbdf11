package org.vtck.conformance.input;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Text from an input as it may be shown: nothing in it can move a cursor, change a colour or hide a character. */
public final class Printable {
    /** How many bytes of a line a message quotes. */
    private static final int MOST_QUOTED = 40;

    private Printable() {}

    /** The text with control, format and unpaired surrogate characters written as {@code \x1b} or {@code \u202e}. */
    public static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(out, c));
        return out.toString();
    }

    /** Bytes of a line in backticks, shortened to what a message can hold. */
    static String quoted(byte[] bytes, int from, int to) {
        int end = Math.min(to, from + MOST_QUOTED);
        String text = escaped(new String(bytes, from, end - from, UTF_8).stripTrailing());
        return "`" + text + (end < to ? "..." : "") + "`";
    }

    private static void append(StringBuilder out, int c) {
        int type = Character.getType(c);
        if (type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED
                && type != Character.PRIVATE_USE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR) {
            out.appendCodePoint(c);
        } else if (c < 0x100) {
            out.append(String.format("\\x%02x", c));
        } else {
            out.append(String.format("\\u%04x", c));
        }
    }
}
