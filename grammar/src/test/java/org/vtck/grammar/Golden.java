package org.vtck.grammar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.source.SourceFile;
import org.vtck.spec.source.SourceSet;

/**
 * A source that carries its own diagnostics: {@code //! } lines behind the line {@code //! expected}. Three lines before it
 * are for the test alone: {@code //! with NAME} compiles {@code with/NAME.caplayout} too, {@code //! revision NAME} chooses a
 * revision, and {@code //! repeat N TEXT} stands for N lines of that text.
 */
record Golden(String name, List<String> lines) {
    static final Path FOLDER = Path.of("src/test/golden");

    private static final int MOST_SHOWN = 50;
    private static final String EXPECTED = "//! expected";

    static List<Golden> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(".caplayout"))
                    .map(f -> FOLDER.relativize(f).toString().replace('\\', '/'))
                    .filter(n -> !n.startsWith("with/"))
                    .sorted()
                    .map(n -> new Golden(n, read(n)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> read(String name) {
        try {
            return Files.readString(FOLDER.resolve(name)).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean hasExpectation() {
        return lines.contains(EXPECTED);
    }

    private List<String> source() {
        return hasExpectation() ? lines.subList(0, lines.indexOf(EXPECTED)) : lines;
    }

    String expected() {
        return lines.subList(lines.indexOf(EXPECTED) + 1, lines.size()).stream()
                .map(l -> l.equals("//!") ? "" : l.substring("//! ".length()))
                .map(l -> l + "\n")
                .collect(Collectors.joining());
    }

    SourceSet sources() {
        List<SourceFile> files = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String line : source()) {
            if (line.startsWith("//! with ")) {
                String other = "with/" + line.substring("//! with ".length()) + ".caplayout";
                files.add(new SourceFile(other, String.join("\n", read(other)) + "\n"));
            } else if (line.startsWith("//! repeat ")) {
                String[] words = line.split(" ", 4);
                text.append((words[3] + "\n").repeat(Integer.parseInt(words[2])));
            } else {
                text.append(line).append('\n');
            }
        }
        files.add(new SourceFile(name, text.toString()));
        return new SourceSet(files);
    }

    Optional<String> revision() {
        return source().stream()
                .filter(l -> l.startsWith("//! revision "))
                .map(l -> l.substring("//! revision ".length()))
                .findFirst();
    }

    List<Diagnostic> diagnostics() {
        return Compiler.compile(sources(), revision()).diagnostics();
    }

    String actual() {
        SourceSet sources = sources();
        List<Diagnostic> all = diagnostics();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < all.size(); i++) {
            if (all.size() <= MOST_SHOWN || i < 2 || i == all.size() - 1) {
                text.append(DiagnosticText.render(all.get(i), sources));
            } else if (i == 2) {
                text.append("... ").append(all.size() - 3).append(" like these ...\n");
            }
        }
        return text.isEmpty() ? "nothing\n" : text.toString();
    }

    /** Writes what the compiler says now behind the source. */
    void rewrite() {
        StringBuilder text = new StringBuilder();
        source().forEach(l -> text.append(l).append('\n'));
        text.append(EXPECTED).append('\n');
        actual().lines().forEach(l -> text.append(("//! " + l).stripTrailing()).append('\n'));
        try {
            Files.writeString(FOLDER.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
