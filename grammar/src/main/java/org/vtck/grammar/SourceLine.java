package org.vtck.grammar;

import java.util.Optional;
import org.vtck.spec.source.SourceFile;

/** Finds lines of source files. */
final class SourceLine {
    private SourceLine() {}

    /** The line of that number, counted from 1, without its line break; empty if the file has no such line. */
    static Optional<String> of(SourceFile file, int number) {
        String text = file.text();
        int start = 0;
        for (int line = 1; line < number; line++) {
            start = text.indexOf('\n', start) + 1;
            if (start == 0) {
                return Optional.empty();
            }
        }
        int end = text.indexOf('\n', start);
        end = end < 0 ? text.length() : end;
        boolean carriageReturn = end > start && text.charAt(end - 1) == '\r';
        return number < 1 ? Optional.empty() : Optional.of(text.substring(start, carriageReturn ? end - 1 : end));
    }
}
