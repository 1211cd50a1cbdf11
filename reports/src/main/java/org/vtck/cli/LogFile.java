package org.vtck.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vtck.conformance.input.Printable;
import org.vtck.reports.log.LogWriter;
import org.vtck.reports.log.Report;

/** The file of {@code --log}. Unlike a report it is seen from the first line on: of a killed run it is all that is left. */
final class LogFile implements AutoCloseable {
    private final OutputStream out;
    private final Report report;

    private LogFile(OutputStream out, Report report) {
        this.out = out;
        this.report = report;
    }

    /**
     * Opens the file, if one is wanted.
     *
     * @throws UsageException if it cannot be written
     */
    static LogFile of(Optional<String> name) {
        if (name.isEmpty()) {
            return new LogFile(OutputStream.nullOutputStream(), Report.all(List.of()));
        }
        try {
            OutputStream out = Files.newOutputStream(Path.of(name.get()));
            return new LogFile(out, new LogWriter(out));
        } catch (IOException | InvalidPathException e) {
            throw new UsageException("nothing can be written to " + Printable.escaped(name.get()) + " ("
                    + e.getClass().getSimpleName().replace("Exception", "") + ")");
        }
    }

    Report report() {
        return report;
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UsageException(
                    "the log cannot be closed (" + Printable.escaped(String.valueOf(e.getMessage())) + ")");
        }
    }
}
