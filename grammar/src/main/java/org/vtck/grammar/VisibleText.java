package org.vtck.grammar;

import java.util.Locale;

/** Makes characters visible that a terminal would obey or hide. */
final class VisibleText {
    private VisibleText() {}

    /** A text in one line in which every control, direction and unpaired surrogate character is replaced by a visible sign. */
    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.append(of(c)));
        return out.toString();
    }

    /** One character as it is shown: itself, the Unicode picture of a control character, or its number. */
    static String of(int c) {
        if (c < 0x20) {
            return Character.toString(0x2400 + c);
        }
        if (c == 0x7f) {
            return Character.toString(0x2421);
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> String.format(Locale.ROOT, "<U+%04X>", c);
            default -> Character.toString(c);
        };
    }
}
