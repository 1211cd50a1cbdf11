package org.vtck.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.vtck.conformance.input.Printable;

/**
 * A site goes into a folder: written beside its place and moved there. An earlier site there is replaced as a whole; a folder
 * that holds anything else is left alone.
 */
final class SiteDestination implements Destination {
    /** A file that only sites of vtck have. */
    private static final String SIGN = "assets/vtck.js";

    private final Path place;
    private final Path beside;

    private SiteDestination(Path place, Path beside) {
        this.place = place;
        this.beside = beside;
    }

    /**
     * The folder that {@code -o} names.
     *
     * @throws UsageException if no site can be written there
     */
    static SiteDestination at(String name) {
        if (name.equals("-")) {
            throw new UsageException("expected a folder after -o for --format html, which is many files");
        }
        try {
            Path place = Path.of(name).toAbsolutePath().normalize();
            if (Files.exists(place) && !Files.isDirectory(place)) {
                throw new UsageException(
                        "expected a folder after -o for --format html, found the file " + Printable.escaped(name));
            }
            if (Files.exists(place) && !isEmpty(place) && !Files.exists(place.resolve(SIGN))) {
                throw new UsageException("expected an empty folder or an earlier report after -o, found "
                        + Printable.escaped(name) + " with other files in it");
            }
            Path parent = place.getParent();
            if (parent == null) {
                throw new UsageException("expected a folder after -o for --format html, found " + name);
            }
            Files.createDirectories(parent);
            Path beside = Files.createTempDirectory(parent, ".vtck-");
            return new SiteDestination(place, beside);
        } catch (IOException | InvalidPathException e) {
            throw unwritable(name, e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static UsageException unwritable(String name, Exception e) {
        return new UsageException("nothing can be written to " + Printable.escaped(name) + " ("
                + e.getClass().getSimpleName().replace("Exception", "") + ")");
    }

    @Override
    public OutputStream stream() {
        throw new IllegalStateException("a site is no stream");
    }

    @Override
    public Path folder() {
        return beside;
    }

    @Override
    public void publish() {
        try {
            remove(place);
            Files.move(beside, place);
            place.toFile().setReadable(true, false);
            place.toFile().setExecutable(true, false);
        } catch (IOException e) {
            throw unwritable(place.toString(), e);
        }
    }

    @Override
    public void close() {
        try {
            remove(beside);
        } catch (IOException e) {
            throw new UsageException("a temporary folder cannot be removed (" + beside + ")");
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
