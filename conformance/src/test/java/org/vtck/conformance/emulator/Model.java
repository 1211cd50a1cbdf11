package org.vtck.conformance.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.vtck.conformance.differential.CommandLines;
import org.vtck.grammar.Compiler;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.source.SourceFile;
import org.vtck.spec.source.SourceSet;

/** The model of the sources that come with vtck, and machines made from it. */
public final class Model {
    private static final String FOLDER = "/caplayout/";

    /** The newest revision. */
    public static final SpecModel NEWEST =
            Compiler.compile(sources(), Optional.empty()).model().orElseThrow();

    private Model() {}

    static SourceSet sources() {
        List<SourceFile> files = new ArrayList<>();
        resource("INDEX").lines().forEach(name -> files.add(new SourceFile(name, resource(name))));
        return new SourceSet(files);
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(SourceSet.class.getResourceAsStream(FOLDER + name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static EmulatedMachine machine(String arguments) {
        return Emulator.of(NEWEST).start(words(arguments));
    }

    /** The lines of a file beside the tests, without comments. */
    static Stream<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Model.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Leaf leaf(String structure, String path) {
        return NEWEST.structures().stream()
                .filter(s -> s.name().equals(structure))
                .findFirst()
                .flatMap(s -> Layouts.of(s).leaf(path))
                .orElseThrow();
    }

    static List<String> words(String arguments) {
        return CommandLines.words(arguments);
    }
}
