package org.vtck.conformance.qtest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A temporary directory of one QEMU run, readable by nobody else, deleted with all it holds. */
record PrivateDirectory(Path path) implements AutoCloseable {
    private static final int TAIL_LINES = 5;

    static PrivateDirectory create() throws IOException {
        return new PrivateDirectory(Files.createTempDirectory("vtck-qemu-"));
    }

    Path file(String name) {
        return path.resolve(name);
    }

    /** The last lines of a text file, joined by {@code "; "}; empty when there are none. */
    String tail(String name) {
        try {
            List<String> lines =
                    text(name).lines().filter(line -> !line.isBlank()).toList();
            return String.join("; ", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }

    /** A text file as far as it is written; any byte is a character, since QEMU may quote any argument. */
    String text(String name) throws IOException {
        Path file = file(name);
        return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
    }

    /** Deletes the directory; once more has no effect. */
    @Override
    public void close() throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(path);
    }
}
