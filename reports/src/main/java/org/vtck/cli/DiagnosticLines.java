package org.vtck.cli;

import java.util.List;
import java.util.Locale;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.Severity;

/** Diagnostics as lines, and how many there are. */
final class DiagnosticLines {
    private DiagnosticLines() {}

    static String of(Diagnostic diagnostic) {
        return diagnostic.place() + ": " + diagnostic.severity().name().toLowerCase(Locale.ROOT) + "["
                + diagnostic.code() + "]: " + diagnostic.message();
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
