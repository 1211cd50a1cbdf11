package org.vtck.conformance.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vtck.grammar.Compilation;
import org.vtck.grammar.Compiler;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Structure;
import org.vtck.spec.source.SourceFile;
import org.vtck.spec.source.SourceSet;

/** The shipped sources with one place changed. */
final class ChangedSources {
    private static final Path FOLDER =
            Path.of(System.getProperty("vtck.root", ".."), "spec", "src", "main", "caplayout");

    private ChangedSources() {}

    /** The model after {@code from}, which stands once in the file, has become {@code to}. */
    static SpecModel model(String file, String from, String to) {
        List<SourceFile> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path path :
                    files.filter(f -> f.toString().endsWith(".caplayout")).toList()) {
                String name = FOLDER.relativize(path).toString().replace('\\', '/');
                String text = Files.readString(path);
                sources.add(new SourceFile(name, name.equals(file) ? changed(text, from, to) : text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Compilation compilation = Compiler.compile(new SourceSet(sources), Optional.empty());
        return compilation
                .model()
                .orElseThrow(() -> new IllegalStateException(
                        compilation.diagnostics().get(0).message()));
    }

    /** A model that no sources denote: the checker refuses what it would have to say. */
    static SpecModel with(SpecModel m, List<Structure> structures, List<Clause> clauses) {
        return new SpecModel(
                m.revision(),
                m.revisions(),
                m.hash(),
                m.modules(),
                m.profiles(),
                m.documents(),
                m.enumerations(),
                structures,
                m.lists(),
                m.assumptions(),
                m.definitions(),
                m.scopes(),
                clauses,
                m.devices(),
                m.topologies(),
                m.relations(),
                m.faults());
    }

    private static String changed(String text, String from, String to) {
        int at = text.indexOf(from);
        if (at < 0 || text.indexOf(from, at + 1) >= 0) {
            throw new IllegalArgumentException("expected once: " + from);
        }
        return text.replace(from, to);
    }
}
