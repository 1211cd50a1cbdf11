package org.vtck.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.vtck.conformance.input.Printable;
import org.vtck.generators.output.Folder;
import org.vtck.generators.output.Output;

/** A folder that the user names for generated files; files of others in it stay. */
record GeneratedFolder(String name, Path path) {
    /**
     * The folder of a name; it need not exist.
     *
     * @throws UsageException if it cannot be a folder
     */
    static GeneratedFolder at(String name) {
        try {
            Path path = Path.of(name);
            if (Files.exists(path) && !Files.isDirectory(path)) {
                throw new UsageException(name + ": expected a folder, found a file");
            }
            return new GeneratedFolder(name, path);
        } catch (InvalidPathException e) {
            throw new UsageException("expected a folder, found `" + Printable.escaped(name) + "`");
        }
    }

    void write(Output output) {
        try {
            Files.createDirectories(path);
            Folder.at(path).write(output);
        } catch (IOException | UncheckedIOException e) {
            throw new UsageException(name + ": expected a folder that can be written, found otherwise ("
                    + e.getClass().getSimpleName() + ")");
        }
    }
}
