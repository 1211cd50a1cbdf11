package org.vtck.grammar.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.source.Place;

/** Collects diagnostics of one compilation. */
public final class Report {
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /** Adds an error. */
    public void error(DiagnosticCode code, Place place, String message) {
        diagnostics.add(Diagnostic.error(code, place, message));
    }

    /** Adds a diagnostic as it is; the same one twice counts once. */
    public void add(Diagnostic diagnostic) {
        if (!diagnostics.contains(diagnostic)) {
            diagnostics.add(diagnostic);
        }
    }

    /**
     * Runs something whose complaints do not count: at an older revision, what speaks of newer things does not exist.
     *
     * @return what it gave, unless it complained
     */
    <T> Optional<T> quietly(Supplier<Optional<T>> work) {
        int before = diagnostics.size();
        Optional<T> result = work.get();
        boolean complained = diagnostics.size() > before;
        diagnostics.subList(before, diagnostics.size()).clear();
        return complained ? Optional.empty() : result;
    }

    /** What was reported so far, in order. */
    public List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }
}
