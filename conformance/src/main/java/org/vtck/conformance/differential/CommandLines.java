package org.vtck.conformance.differential;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Command lines that come with vtck, one machine a line, to be compared every time. */
public enum CommandLines {
    /** Of which every byte and every mask is compared. */
    COMPARED("command-lines.txt"),
    /** Of which the bits are compared that a written 1 clears. */
    CLEARED("cleared.txt");

    private final String file;

    CommandLines(String file) {
        this.file = file;
    }

    /** The lines, without comments. */
    public List<String> lines() {
        try (InputStream in =
                Objects.requireNonNull(CommandLines.class.getResourceAsStream("/differential/" + file), file)) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The arguments of a line. */
    public static List<String> words(String line) {
        return List.of(line.strip().split("\\s+", -1));
    }
}
