package org.vtck.conformance.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text between two marks of a page in {@code docs/}: what a proof gives, written down for a reader. */
final class PageTable {
    private static final String BEGIN = "<!-- table -->\n";
    private static final String END = "<!-- end of table -->";

    private final Path page;

    private PageTable(Path page) {
        this.page = page;
    }

    static PageTable of(String page) {
        return new PageTable(Path.of(System.getProperty("vtck.root"), "docs", page));
    }

    /** What the page says; with {@code -Dgolden=update} the page is written anew, and still what it said is given back. */
    String compared(String actual) {
        try {
            String text = Files.readString(page);
            int begin = text.indexOf(BEGIN) + BEGIN.length();
            int end = text.indexOf(END);
            String said = text.substring(begin, end);
            if ("update".equals(System.getProperty("golden")) && !said.equals(actual)) {
                Files.writeString(page, text.substring(0, begin) + actual + text.substring(end));
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
