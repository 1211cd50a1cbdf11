package org.vtck.reports.text;

import org.vtck.conformance.input.Printable;

/** Text of any origin inside Markdown as GitHub reads it: it stays text. */
public final class Markdown {
    private Markdown() {}

    /**
     * The text as code, in a line or a cell of a table. Whatever is no letter, digit or blank is a character reference, which is
     * never syntax; inside code nobody is mentioned and nothing linked.
     */
    public static String code(String text) {
        return "<code>" + referenced(Printable.escaped(text)) + "</code>";
    }

    /** The text as a sentence. Only a specification's own words should stand there: names are still mentioned and linked. */
    public static String prose(String text) {
        return referenced(Printable.escaped(text));
    }

    /** Lines as they are. */
    public static String block(String lines) {
        StringBuilder block = new StringBuilder("<pre>\n");
        lines.lines()
                .forEach(l -> block.append(referenced(Printable.escaped(l))).append('\n'));
        return block.append("</pre>\n").toString();
    }

    private static String referenced(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || " ,.:;/=-".indexOf(c) >= 0) {
                out.appendCodePoint(c);
            } else {
                out.append("&#").append(c).append(';');
            }
        });
        return out.toString();
    }
}
