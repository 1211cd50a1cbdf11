package org.vtck.reports.nightly;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The folder that a night publishes to. A file appears there when it is complete. */
public record OutFolder(Path path) {
    /** Something that writes a file. */
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Something that writes a file and comes to something. */
    public interface Making<T> {
        T to(OutputStream out) throws IOException;
    }

    /** Makes the folder, and those above it. */
    public OutFolder {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file of the folder anew. */
    public void write(String name, Writing writing) {
        make(name, out -> {
            writing.to(out);
            return name;
        });
    }

    /** A file of the folder that is seen from its first line on: of a killed night it is all that is left. */
    public OutputStream growing(String name) throws IOException {
        return Files.newOutputStream(path.resolve(name));
    }

    /** Writes a file of the folder anew, and gives back what that came to. */
    public <T> T make(String name, Making<T> making) {
        Path beside = path.resolve("." + name + "." + ProcessHandle.current().pid() + ".part");
        try {
            T made;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
                made = making.to(out);
            }
            Files.move(beside, path.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
