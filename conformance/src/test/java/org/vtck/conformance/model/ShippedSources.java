package org.vtck.conformance.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vtck.grammar.Compilation;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.source.SourceFile;
import org.vtck.spec.source.SourceSet;

/** The sources of this repository, compiled. */
public final class ShippedSources {
    private static final Path ROOT = Path.of(System.getProperty("vtck.root"), "spec/src/main/caplayout");

    private ShippedSources() {}

    /** The model at the newest revision. */
    public static SpecModel model() {
        return model(Optional.empty());
    }

    /** The model at a revision. */
    public static SpecModel model(Optional<String> revision) {
        Compilation compilation = org.vtck.grammar.Compiler.compile(new SourceSet(files()), revision);
        return compilation
                .model()
                .orElseThrow(
                        () -> new AssertionError("the shipped sources do not compile: " + compilation.diagnostics()));
    }

    private static List<SourceFile> files() {
        List<SourceFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(ROOT)) {
            for (Path path :
                    paths.filter(p -> p.toString().endsWith(".caplayout")).toList()) {
                String name = ROOT.relativize(path).toString().replace('\\', '/');
                files.add(new SourceFile(name, Files.readString(path)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
