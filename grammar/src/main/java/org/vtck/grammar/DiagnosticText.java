package org.vtck.grammar;

import java.util.Locale;
import java.util.Optional;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.Severity;
import org.vtck.spec.source.Place;
import org.vtck.spec.source.SourceSet;

/**
 * Diagnostics as a person reads them: a line that says what is, the source line with carets, notes and hints.
 *
 * <pre>
 * virtio/common_cfg.caplayout:31:10: error[CL2104]: field `queue_enable` overlaps field `queue_size`
 *    31 |     le16 queue_enable @offset(24);
 *       |          ^^^^^^^^^^^^
 *    note: `queue_size` takes bytes 24..25 (28:5)
 *    hint: the next free offset is 28
 * </pre>
 */
public final class DiagnosticText {
    private static final int LONGEST = 2000;

    private DiagnosticText() {}

    /** How the text is coloured. */
    public enum Colour {
        /** Not at all. */
        PLAIN,
        /** With the escape sequences of terminals. */
        ANSI
    }

    /** The text of a diagnostic, without colours; several lines, each with its line feed. */
    public static String render(Diagnostic diagnostic, SourceSet sources) {
        return render(diagnostic, sources, Colour.PLAIN);
    }

    /** The text of a diagnostic; several lines, each with its line feed. Control characters of the source are made visible. */
    public static String render(Diagnostic diagnostic, SourceSet sources, Colour colour) {
        Place place = diagnostic.place();
        StringBuilder out = new StringBuilder();
        if (place.line() > 0) {
            out.append(painted(colour, Paint.BOLD, VisibleText.of(place.toString()) + ":"))
                    .append(' ');
        }
        String severity = diagnostic.severity().name().toLowerCase(Locale.ROOT);
        out.append(painted(colour, paint(diagnostic.severity()), severity + "[" + diagnostic.code() + "]:"))
                .append(' ')
                .append(VisibleText.of(shortened(diagnostic.message())))
                .append('\n');
        line(place, sources).ifPresent(text -> {
            SourceExcerpt excerpt = SourceExcerpt.of(text, place);
            out.append(String.format(Locale.ROOT, "%5d | ", place.line()))
                    .append(excerpt.text())
                    .append("\n      | ")
                    .append(" ".repeat(excerpt.caretColumn()))
                    .append(painted(colour, paint(diagnostic.severity()), "^".repeat(excerpt.caretWidth())))
                    .append('\n');
        });
        for (Diagnostic.Note note : diagnostic.notes()) {
            out.append("   ")
                    .append(painted(colour, Paint.CYAN, "note:"))
                    .append(' ')
                    .append(VisibleText.of(note.text()))
                    .append(where(note.place(), place))
                    .append('\n');
        }
        for (String hint : diagnostic.hints()) {
            out.append("   ")
                    .append(painted(colour, Paint.GREEN, "hint:"))
                    .append(' ')
                    .append(VisibleText.of(hint))
                    .append('\n');
        }
        return out.toString();
    }

    private static String shortened(String message) {
        return message.length() <= LONGEST
                ? message
                : message.substring(0, message.offsetByCodePoints(0, LONGEST / 2)) + "...";
    }

    private static String where(Place note, Place of) {
        if (note.line() == 0) {
            return "";
        }
        return note.file().equals(of.file())
                ? " (" + note.line() + ":" + note.column() + ")"
                : " (" + VisibleText.of(note.toString()) + ")";
    }

    private static Optional<String> line(Place place, SourceSet sources) {
        return sources.files().stream()
                .filter(f -> f.name().equals(place.file()))
                .findFirst()
                .flatMap(f -> SourceLine.of(f, place.line()));
    }

    private enum Paint {
        BOLD("1"),
        RED("1;31"),
        YELLOW("1;33"),
        CYAN("36"),
        GREEN("32");

        private final String sequence;

        Paint(String sequence) {
            this.sequence = sequence;
        }
    }

    private static Paint paint(Severity severity) {
        return switch (severity) {
            case ERROR -> Paint.RED;
            case WARNING -> Paint.YELLOW;
            case NOTE -> Paint.CYAN;
        };
    }

    private static String painted(Colour colour, Paint paint, String text) {
        return colour == Colour.PLAIN ? text : "\u001b[" + paint.sequence + "m" + text + "\u001b[0m";
    }
}
