package org.vtck.reports.nightly;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder that a night publishes to. A file, or a folder, appears there when it is complete. */
public record OutFolder(Path path) {
    /** Something that writes a file. */
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Something that fills a folder and comes to something. */
    public interface Filling<T> {
        T into(Path folder) throws IOException;
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
        Path beside = beside(name);
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
                writing.to(out);
            }
            Files.move(beside, path.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the folder that is seen from its first line on: of a killed night it is all that is left. */
    public OutputStream growing(String name) throws IOException {
        return Files.newOutputStream(path.resolve(name));
    }

    /** Fills a folder of the folder anew, and gives back what that came to; what was there before goes away. */
    public <T> T folder(String name, Filling<T> filling) {
        Path beside = beside(name);
        Path place = path.resolve(name);
        try {
            T made = filling.into(Files.createDirectories(beside));
            delete(place);
            Files.move(beside, place);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(beside);
        }
    }

    private Path beside(String name) {
        return path.resolve("." + name + "." + ProcessHandle.current().pid() + ".part");
    }

    private static void delete(Path tree) {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> all = Files.walk(tree)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
