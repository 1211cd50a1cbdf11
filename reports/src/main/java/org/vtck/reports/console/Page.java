package org.vtck.reports.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

/** Lines of at most {@value #WIDTH} columns, as far as words can be broken. */
final class Page {
    static final int WIDTH = 80;

    private final PrintWriter out;

    Page(PrintWriter out) {
        this.out = out;
    }

    void line(String text) {
        out.print(text.stripTrailing());
        out.print('\n');
    }

    void blank() {
        out.print('\n');
    }

    /** Text after a lead, broken between words; further lines are indented as far as the lead shows. */
    void wrapped(String lead, String text) {
        wrapped(lead, text, " ".repeat(lead.replaceAll("\u001b\\[[0-9;]*m", "").length()));
    }

    /** Text after a lead, broken between words; further lines start with {@code indent}. */
    void wrapped(String lead, String text, String indent) {
        StringBuilder line = new StringBuilder(lead);
        boolean empty = true;
        for (String word : text.strip().split("\\s+")) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                line(line.toString());
                line = new StringBuilder(indent);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        line(line.toString());
    }

    /** Hands everything over; a failure to write is thrown, since a {@link PrintWriter} keeps it to itself. */
    void finish() {
        if (out.checkError()) {
            throw new UncheckedIOException(new IOException("writing the report failed"));
        }
    }
}
