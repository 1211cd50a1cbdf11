package org.vtck.generators.text;

import java.util.ArrayList;
import java.util.List;

/** Breaks long lines of code after commas and before operators, never inside a string. */
final class Wrapped {
    private static final String CONTINUED = "        ";

    private Wrapped() {}

    static List<String> of(String line, int width) {
        List<String> parts = new ArrayList<>();
        String rest = line;
        while (rest.length() > width && !line.startsWith("*") && !line.startsWith("/")) {
            int at = lastBreak(rest, width);
            if (at < 0) {
                break;
            }
            parts.add(rest.substring(0, at));
            rest = CONTINUED + rest.substring(at + 1);
        }
        parts.add(rest);
        return parts;
    }

    /** The last space before {@code width} at which a line may end; negative if there is none. */
    private static int lastBreak(String line, int width) {
        int last = -1;
        boolean inString = false;
        for (int i = CONTINUED.length() + 1; i < width; i++) {
            char c = line.charAt(i);
            if (c == '"' && line.charAt(i - 1) != '\\') {
                inString = !inString;
            } else if (c == ' ' && !inString && (line.charAt(i - 1) == ',' || isOperator(line, i + 1))) {
                last = i;
            }
        }
        return last;
    }

    private static boolean isOperator(String line, int at) {
        return line.startsWith("&& ", at)
                || line.startsWith("|| ", at)
                || line.startsWith("? ", at)
                || line.startsWith(": ", at)
                || line.startsWith("| ", at);
    }
}
