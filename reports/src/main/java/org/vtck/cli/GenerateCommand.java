package org.vtck.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.vtck.conformance.input.Printable;
import org.vtck.generators.JavaGenerator;
import org.vtck.generators.output.Folder;
import org.vtck.generators.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vtck generate}. */
@Command(
        name = "generate",
        description = "Writes what follows from the sources: java is encoders, decoders and the judge, which need the"
                + " JDK and the vtck-spec jar only.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  vtck generate java -o generated/",
            "  vtck generate java --spec my-sources/ -o generated/",
            "",
            "Files that an earlier run made and this one does not are deleted; files of others stay."
        })
final class GenerateCommand extends Action {
    @Parameters(paramLabel = "WHAT", description = "java.")
    private String what = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            required = true,
            description = "Where the files go; it is made when it is not there.")
    private String folder = "";

    @Mixin
    private SpecOption spec = new SpecOption();

    @Override
    public Integer call() {
        if (!what.equals("java")) {
            throw new UsageException("expected java, found `" + Printable.escaped(what) + "`");
        }
        Path into = folder();
        Output output = new Output();
        new JavaGenerator().generate(spec.model(around().engine()), output);
        try {
            Files.createDirectories(into);
            Folder.at(into).write(output);
        } catch (IOException | UncheckedIOException e) {
            throw new UsageException(
                    folder + ": expected a folder that can be written, found otherwise (" + reason(e) + ")");
        }
        around().note(output.files().size() + " files are up to date in " + folder);
        return Main.good();
    }

    private Path folder() {
        try {
            Path path = Path.of(folder);
            if (Files.exists(path) && !Files.isDirectory(path)) {
                throw new UsageException(folder + ": expected a folder, found a file");
            }
            return path;
        } catch (InvalidPathException e) {
            throw new UsageException("expected a folder, found `" + Printable.escaped(folder) + "`");
        }
    }

    private static String reason(Exception e) {
        return Printable.escaped(e.getClass().getSimpleName());
    }
}
