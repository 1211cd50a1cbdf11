package org.vtck.generators;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vtck.generators.image.ModelImage;
import org.vtck.generators.image.ReaderGenerator;
import org.vtck.generators.output.Folder;
import org.vtck.generators.output.Output;
import org.vtck.grammar.Compilation;
import org.vtck.grammar.Compiler;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.source.SourceFile;
import org.vtck.spec.source.SourceSet;

/**
 * The generator as the build runs it: {@code java --spec DIR -o DIR --model DIR}. Beside the Java of the model it writes the model
 * itself, as bytes below the second folder and as the Java that reads them.
 */
public final class Main {
    private static final String USAGE = "expected: java --spec DIR -o DIR --model DIR";

    private Main() {}

    /** Exits with 0, with 1 if the sources have errors, with 2 if the arguments or folders are unusable. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        if (arguments.length != 7
                || !arguments[0].equals("java")
                || !arguments[1].equals("--spec")
                || !arguments[3].equals("-o")
                || !arguments[5].equals("--model")) {
            System.err.println(USAGE);
            return 2;
        }
        try {
            return generate(Path.of(arguments[2]), Path.of(arguments[4]), Path.of(arguments[6]));
        } catch (IOException | UncheckedIOException e) {
            System.err.println("expected folders that can be read and written: " + e.getMessage());
            return 2;
        }
    }

    private static int generate(Path spec, Path into, Path beside) throws IOException {
        Compilation compilation = Compiler.compile(sources(spec), Optional.empty());
        for (Diagnostic diagnostic : compilation.diagnostics()) {
            if (compilation.hasErrors()) {
                System.err.println(diagnostic.place() + ": " + diagnostic.code() + ": " + diagnostic.message());
            }
        }
        if (compilation.model().isEmpty()) {
            return 1;
        }
        SpecModel model = compilation.model().get();
        Output output = new Output();
        new JavaGenerator().generate(model, output);
        new ReaderGenerator().generate(model, output);
        Folder.at(into).write(output);
        write(beside.resolve(ReaderGenerator.IMAGE), ModelImage.of(model));
        return 0;
    }

    /** Only what changed is written, so that nothing is built anew for nothing. */
    private static void write(Path file, byte[] bytes) throws IOException {
        if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, bytes);
        }
    }

    private static SourceSet sources(Path folder) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(f -> f.toString().endsWith(".caplayout"))
                    .sorted()
                    .toList()) {
                String name = folder.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), "/");
                files.add(new SourceFile(name, Files.readString(file, UTF_8)));
            }
        }
        return new SourceSet(files);
    }
}
