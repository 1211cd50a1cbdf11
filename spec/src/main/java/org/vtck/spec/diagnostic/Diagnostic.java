package org.vtck.spec.diagnostic;

import java.util.List;
import org.vtck.spec.source.Place;

/**
 * One sentence about a source, with its place.
 *
 * @param code stable code, {@code CL1xxx} syntax, {@code CL2xxx} layout, {@code CL3xxx} clauses, {@code CL4xxx} revisions,
 *     {@code CL5xxx} lint of specification text
 * @param message one sentence in the present tense that says what is
 * @param notes other places that matter
 * @param hints how to mend it, each one line
 */
public record Diagnostic(
        DiagnosticCode code, Severity severity, Place place, String message, List<Note> notes, List<String> hints) {
    public Diagnostic {
        notes = List.copyOf(notes);
        hints = List.copyOf(hints);
    }

    /** A remark about another place. */
    public record Note(String text, Place place) {}

    /** An error with neither notes nor hints. */
    public static Diagnostic error(DiagnosticCode code, Place place, String message) {
        return new Diagnostic(code, Severity.ERROR, place, message, List.of(), List.of());
    }

    /** A warning with neither notes nor hints. */
    public static Diagnostic warning(DiagnosticCode code, Place place, String message) {
        return new Diagnostic(code, Severity.WARNING, place, message, List.of(), List.of());
    }

    /** The same diagnostic with one more note. */
    public Diagnostic withNote(String text, Place at) {
        return new Diagnostic(code, severity, place, message, plus(notes, new Note(text, at)), hints);
    }

    /** The same diagnostic with one more hint. */
    public Diagnostic withHint(String hint) {
        return new Diagnostic(code, severity, place, message, notes, plus(hints, hint));
    }

    private static <T> List<T> plus(List<T> list, T last) {
        java.util.ArrayList<T> all = new java.util.ArrayList<>(list);
        all.add(last);
        return all;
    }
}
