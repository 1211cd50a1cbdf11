package org.vtck.reports.text;

import java.util.regex.Pattern;

/** What a function is called where there is room for one thing. */
public final class Called {
    /** What {@code lspci -n} prints after an address: class, ids, revision. */
    private static final Pattern NUMBERS = Pattern.compile("[0-9a-f]{4}: [0-9a-f]{4}:[0-9a-f]{4}( \\(.*\\))?");

    private Called() {}

    /** The name that the input gives a function; if that is nothing but numbers that its bytes show too, its kind. */
    public static String of(String name, String kind) {
        String says = of(name);
        return says.isEmpty() ? kind : says;
    }

    /** The name that the input gives a function; empty if that is nothing but numbers that its bytes show too. */
    public static String of(String name) {
        String stripped = name.strip();
        return NUMBERS.matcher(stripped).matches() ? "" : stripped;
    }
}
