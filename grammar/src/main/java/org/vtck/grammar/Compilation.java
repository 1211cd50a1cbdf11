package org.vtck.grammar;

import java.util.List;
import java.util.Optional;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.Severity;
import org.vtck.spec.model.SpecModel;

/**
 * What came of compiling a source set.
 *
 * @param model the model; empty if there are errors
 * @param diagnostics sorted by file and place
 */
public record Compilation(Optional<SpecModel> model, List<Diagnostic> diagnostics) {
    public Compilation {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Whether anything keeps the sources from being used. */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }
}
