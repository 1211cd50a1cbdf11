package org.vtck.grammar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.vtck.spec.source.SourceFile;
import org.vtck.spec.source.SourceSet;

/** The sources that the kit ships. */
final class ShippedSources {
    private static final Path ROOT = Path.of("../spec/src/main/caplayout");

    private ShippedSources() {}

    static List<SourceFile> files() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(f -> f.toString().endsWith(".caplayout"))
                    .sorted()
                    .map(f -> new SourceFile(ROOT.relativize(f).toString().replace('\\', '/'), read(f)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SourceSet all() {
        return new SourceSet(files());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
