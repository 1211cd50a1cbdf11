package org.vtck.cli;

import java.util.List;
import org.vtck.grammar.DiagnosticText;
import org.vtck.grammar.DiagnosticText.Colour;
import org.vtck.reports.console.Paint;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.Severity;
import org.vtck.spec.source.SourceSet;

/** Diagnostics as lines, and how many there are. */
final class DiagnosticLines {
    private DiagnosticLines() {}

    /** All diagnostics as text that ends with a line end, or nothing. */
    static String of(List<Diagnostic> diagnostics, SourceSet sources, Paint paint) {
        Colour colour = paint == Paint.ANSI ? Colour.ANSI : Colour.PLAIN;
        StringBuilder text = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics) {
            text.append(DiagnosticText.render(diagnostic, sources, colour));
        }
        return text.toString();
    }

    static long errors(List<Diagnostic> diagnostics) {
        return count(diagnostics, Severity.ERROR);
    }

    static String summary(List<Diagnostic> diagnostics) {
        return noun(errors(diagnostics), "error") + ", " + noun(count(diagnostics, Severity.WARNING), "warning");
    }

    private static long count(List<Diagnostic> diagnostics, Severity severity) {
        return diagnostics.stream().filter(d -> d.severity() == severity).count();
    }

    static String noun(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
