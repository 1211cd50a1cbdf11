package org.vtck.generators.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A folder of generated files. A list of them is kept beside, so that the next run knows which are no longer made. */
public final class Folder {
    /** The list of the files that the last run made, one a line. */
    public static final String LIST = "vtck-generated.txt";

    private final Path root;

    private Folder(Path root) {
        this.root = root;
    }

    /** The folder at {@code root}; it need not exist. */
    public static Folder at(Path root) {
        return new Folder(root);
    }

    /**
     * Writes what differs, and deletes what an earlier run made and this one does not; files of others stay.
     *
     * @throws UncheckedIOException if a file cannot be read, written or deleted
     */
    public void write(Output output) {
        try {
            for (String old : listed()) {
                if (!output.files().containsKey(old)) {
                    Files.deleteIfExists(inside(old));
                }
            }
            for (Map.Entry<String, String> file : output.files().entrySet()) {
                write(file.getKey(), file.getValue());
            }
            write(LIST, String.join("\n", output.files().keySet()) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> listed() throws IOException {
        Path list = root.resolve(LIST);
        return Files.isRegularFile(list) ? Files.readAllLines(list, UTF_8) : List.of();
    }

    /** A line of the list is text that anybody may have changed: nothing outside the folder is touched. */
    private Path inside(String name) throws IOException {
        Path path = root.resolve(name).normalize();
        if (!path.startsWith(root.normalize())) {
            throw new IOException(LIST + " names " + name + ", which is outside of the folder");
        }
        return path;
    }

    private void write(String name, String text) throws IOException {
        Path file = inside(name);
        byte[] bytes = text.getBytes(UTF_8);
        if (Files.isRegularFile(file) && java.util.Arrays.equals(Files.readAllBytes(file), bytes)) {
            return;
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, bytes);
    }
}
