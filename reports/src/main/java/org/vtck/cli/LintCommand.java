package org.vtck.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vtck.conformance.run.ExitStatus;
import org.vtck.grammar.Compilation;
import org.vtck.grammar.Compiler;
import org.vtck.spec.source.SourceSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vtck spec lint}. */
@Command(
        name = "lint",
        description = "Says what is wrong with a set of sources.",
        footerHeading = "%nExamples:%n",
        footer = {"  vtck spec lint", "  vtck spec lint spec/src/main/caplayout"})
final class LintCommand extends Action {
    @Parameters(
            arity = "0..*",
            paramLabel = "DIR|FILE",
            description = "Together they are one set of sources. Default: the sources that come with vtck.")
    private List<Path> paths = new ArrayList<>();

    @Override
    public Integer call() {
        SourceSet sources = Sources.of(paths);
        Compilation compilation = Compiler.compile(sources, Optional.empty());
        Printed out = new Printed(around().out());
        out.print(DiagnosticLines.of(compilation.diagnostics(), sources, around().paint()));
        out.line(DiagnosticLines.noun(sources.files().size(), "file") + ": "
                + DiagnosticLines.summary(compilation.diagnostics()));
        return (compilation.hasErrors() ? ExitStatus.FAILED : ExitStatus.GOOD).code();
    }
}
