package org.vtck.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vtck.conformance.input.Printable;
import org.vtck.conformance.run.ExitStatus;
import org.vtck.spec.source.SourceFile;
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
        for (Path file : files) {
            String text = Sources.text(file);
            String formatted = around().engine().format(new SourceFile(file.toString(), text));
            if (!formatted.equals(text)) {
                changes++;
                out.line((check ? "would change " : "changed ") + Printable.escaped(file.toString()));
                if (!check) {
                    write(file, formatted);
                }
            }
        }
        out.line(
                changes + " of " + DiagnosticLines.noun(files.size(), "file") + (check ? " would change" : " changed"));
        return (check && changes > 0 ? ExitStatus.FAILED : ExitStatus.GOOD).code();
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
