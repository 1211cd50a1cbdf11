package org.vtck.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.vtck.conformance.input.Printable;

/** Where a report goes. Nothing is seen there before {@link #publish()}; closed without it, nothing was written. */
interface Destination extends AutoCloseable {
    /** Takes the report. */
    OutputStream stream();

    /** Takes the files of a report that is a folder. */
    default Path folder() {
        throw new UsageException("expected a format that is a folder");
    }

    /** Makes the whole report appear. */
    void publish();

    @Override
    void close();

    /**
     * The destination that {@code -o} names, {@code -} being the standard output.
     *
     * @throws UsageException if nothing can be written there
     */
    static Destination of(String name, OutputStream standardOutput) {
        return name.equals("-") ? new ToStream(standardOutput) : file(name);
    }

    private static Destination file(String name) {
        try {
            Path path = Path.of(name).toAbsolutePath();
            if (Files.isDirectory(path)) {
                throw new UsageException("expected a file after -o, found the folder " + Printable.escaped(name));
            }
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                return new ToStream(Files.newOutputStream(path));
            }
            return ToFile.at(path);
        } catch (IOException | InvalidPathException e) {
            throw new UsageException("nothing can be written to " + Printable.escaped(name) + " (" + reason(e) + ")");
        }
    }

    private static String reason(Exception e) {
        return e.getClass().getSimpleName().replace("Exception", "");
    }

    /** A stream that gets everything at the end. Whoever closes it early has seen enough: that is no failure. */
    final class ToStream implements Destination {
        private static final String BROKEN_PIPE = "Broken pipe";

        private final OutputStream out;
        private final Spool spool = new Spool();

        ToStream(OutputStream out) {
            this.out = out;
        }

        @Override
        public OutputStream stream() {
            return spool;
        }

        @Override
        public void publish() {
            try {
                spool.copyTo(out);
            } catch (IOException e) {
                if (!String.valueOf(e.getMessage()).contains(BROKEN_PIPE)) {
                    throw new UsageException("the standard output cannot be written (" + e.getMessage() + ")");
                }
            }
        }

        @Override
        public void close() {
            try {
                spool.close();
            } catch (IOException e) {
                throw new UsageException("a temporary file cannot be removed (" + reason(e) + ")");
            }
        }
    }

    /** A file that is written beside its place and moved there. */
    final class ToFile implements Destination {
        private final Path path;
        private final Path beside;
        private final OutputStream out;

        private ToFile(Path path, Path beside) throws IOException {
            this.path = path;
            this.beside = beside;
            this.out = new BufferedOutputStream(Files.newOutputStream(beside));
            beside.toFile().deleteOnExit();
        }

        static ToFile at(Path path) throws IOException {
            String name = ".vtck-" + ProcessHandle.current().pid() + "-" + path.getFileName() + ".part";
            return new ToFile(path, path.resolveSibling(name));
        }

        @Override
        public OutputStream stream() {
            return out;
        }

        @Override
        public void publish() {
            try {
                out.close();
                Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UsageException(
                        "nothing can be written to " + Printable.escaped(path.toString()) + " (" + reason(e) + ")");
            }
        }

        @Override
        public void close() {
            try {
                out.close();
                Files.deleteIfExists(beside);
            } catch (IOException e) {
                throw new UsageException("a temporary file cannot be removed (" + reason(e) + ")");
            }
        }
    }
}
