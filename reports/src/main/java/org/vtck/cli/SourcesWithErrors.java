package org.vtck.cli;

import java.util.List;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.source.SourceSet;

/** Sources were to judge, and have errors. */
final class SourcesWithErrors extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient SourceSet sources;
    private final transient List<Diagnostic> diagnostics;

    SourcesWithErrors(SourceSet sources, List<Diagnostic> diagnostics) {
        super("the sources have errors");
        this.sources = sources;
        this.diagnostics = List.copyOf(diagnostics);
    }

    SourceSet sources() {
        return sources;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
