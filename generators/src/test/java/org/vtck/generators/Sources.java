package org.vtck.generators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vtck.generators.output.Output;
import org.vtck.grammar.Compiler;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.source.SourceFile;
import org.vtck.spec.source.SourceSet;

/** Models of the shipped sources and of short texts, and what is generated from them. */
final class Sources {
    static final Path ROOT = Path.of(System.getProperty("vtck.root", ".."));

    private Sources() {}

    static SourceSet shipped() {
        Path folder = ROOT.resolve("spec/src/main/caplayout");
        try (Stream<Path> files = Files.walk(folder)) {
            List<SourceFile> read = new ArrayList<>();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".caplayout")).toList()) {
                read.add(new SourceFile(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file)));
            }
            return new SourceSet(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SpecModel model(SourceSet sources) {
        return Compiler.compile(sources, Optional.empty()).model().orElseThrow();
    }

    static Output generated(SpecModel model) {
        Output output = new Output();
        new JavaGenerator().generate(model, output);
        return output;
    }
}
