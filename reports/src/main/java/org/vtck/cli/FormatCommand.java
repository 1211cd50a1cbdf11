package org.vtck.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vtck.conformance.input.Printable;
import org.vtck.conformance.run.ExitStatus;
import org.vtck.grammar.Compiler;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.source.SourceFile;
import org.vtck.spec.source.SourceSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vtck spec format}. */
@Command(
        name = "format",
        description = "Lays out sources; without --check it rewrites those that change.",
        footerHeading = "%nExamples:%n",
        footer = {"  vtck spec format spec/src/main/caplayout", "  vtck spec format --check my_cap.caplayout"})
final class FormatCommand extends Action {
    @Parameters(arity = "1..*", paramLabel = "DIR|FILE", description = "Folders and files of sources.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--check", description = "Change nothing; status 1 if a file would change.")
    private boolean check;

    @Override
    public Integer call() {
        Printed out = new Printed(around().out());
        List<Path> files = Sources.files(paths);
        int changes = 0;
        int unreadable = 0;
        for (Path file : files) {
            SourceFile source = new SourceFile(file.toString(), Sources.text(file));
            List<Diagnostic> problems = syntaxProblems(source);
            if (!problems.isEmpty()) {
                unreadable++;
                out.print(DiagnosticLines.of(problems, new SourceSet(List.of(source)), around().paint()));
            } else if (isChanged(source, file, out)) {
                changes++;
            }
        }
        out.line(changes + " of " + DiagnosticLines.noun(files.size(), "file") + (check ? " would change" : " changed")
                + (unreadable == 0 ? "" : ", " + unreadable + " left as they are because of their errors"));
        boolean failed = unreadable > 0 || (check && changes > 0);
        return (failed ? ExitStatus.FAILED : ExitStatus.GOOD).code();
    }

    private boolean isChanged(SourceFile source, Path file, Printed out) {
        String formatted = around().engine().format(source);
        if (formatted.equals(source.text())) {
            return false;
        }
        out.line((check ? "would change " : "changed ") + Printable.escaped(file.toString()));
        if (!check) {
            write(file, formatted);
        }
        return true;
    }

    /** Text that is no item cannot be laid out; what items mean does not matter here. */
    private static List<Diagnostic> syntaxProblems(SourceFile source) {
        return Compiler.compile(new SourceSet(List.of(source)), Optional.empty()).diagnostics().stream()
                .filter(d -> d.code().name().startsWith("CL1"))
                .toList();
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
