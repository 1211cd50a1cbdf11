package org.vtck.reports.text;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/** Lines of at most {@value #WIDTH} columns, as far as words can be broken. */
public final class Page {
    /** Columns. */
    public static final int WIDTH = 80;

    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

    private final PrintWriter out;
    private boolean blank = true;

    /** A page that is printed to a writer, which stays the caller's to close. */
    public Page(PrintWriter out) {
        this.out = out;
    }

    /** A line as it is, without blanks at its end. */
    public void line(String text) {
        blank = text.isBlank();
        out.print(text.stripTrailing());
        out.print('\n');
    }

    /** One empty line, however often it is asked for. */
    public void blank() {
        if (!blank) {
            line("");
        }
    }

    /** Text after a lead, broken between words; further lines are indented as far as the lead shows. */
    public void wrapped(String lead, String text) {
        wrapped(lead, text, " ".repeat(columns(lead)));
    }

    /** Text after a lead, broken between words; further lines start with {@code indent}. */
    public void wrapped(String lead, String text, String indent) {
        StringBuilder line = new StringBuilder(lead);
        boolean empty = true;
        for (String word : text.strip().split("\\s+")) {
            if (!empty && columns(line) + 1 + word.length() > WIDTH) {
                line(line.toString());
                line = new StringBuilder(indent);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        line(line.toString());
    }

    /** How wide a text is on a terminal, where colours take no room. */
    private static int columns(CharSequence text) {
        return COLOUR.matcher(text).replaceAll("").length();
    }

    /** Hands everything over; a failure to write is thrown, since a {@link PrintWriter} keeps it to itself. */
    public void finish() {
        if (out.checkError()) {
            throw new UncheckedIOException(new IOException("writing the report failed"));
        }
    }
}
