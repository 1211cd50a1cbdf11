package org.vtck.reports.nightly;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder that a night publishes to. A file, or a folder, appears there when it is complete; several nightlies may publish to one
 * folder at once.
 */
public record OutFolder(Path path) {
    private static final Pattern LEFT = Pattern.compile("\\..+\\.(\\d{1,18})\\.part");

    /** Something that writes a file. */
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Something that writes a file and comes to something. */
    public interface Making<T> {
        T into(OutputStream out) throws IOException;
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
        written(name, out -> {
            writing.to(out);
            return name;
        });
    }

    /** Writes a file of the folder anew, and gives back what that came to. */
    public <T> T written(String name, Making<T> making) {
        Path beside = beside(name);
        try {
            T made;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
                made = making.into(out);
            }
            Files.move(beside, path.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fills a folder of the folder anew, and gives back what that came to; what was there before goes away. */
    public <T> T folder(String name, Filling<T> filling) {
        Path beside = beside(name);
        try {
            T made = filling.into(Files.createDirectories(beside));
            replace(beside, path.resolve(name));
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(beside);
        }
    }

    /** Another nightly may put a folder of its own there at the same time: then the later one stays. */
    private void replace(Path made, Path place) throws IOException {
        Path old = beside(place.getFileName() + ".old");
        while (true) {
            try {
                Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
                delete(old);
            } catch (NoSuchFileException e) {
                // There was none, or the other one has just taken it away.
            }
            try {
                Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
                return;
            } catch (FileSystemException e) {
                if (!Files.isDirectory(place)) {
                    throw e;
                }
            }
        }
    }

    private Path beside(String name) {
        return path.resolve("." + name + "." + ProcessHandle.current().pid() + ".part");
    }

    /** Takes away what nightlies have left here that were killed. */
    public void tidy() {
        try (Stream<Path> all = Files.list(path)) {
            for (Path each : all.toList()) {
                Matcher left = LEFT.matcher(each.getFileName().toString());
                if (left.matches()
                        && ProcessHandle.of(Long.parseLong(left.group(1))).isEmpty()) {
                    delete(each);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
