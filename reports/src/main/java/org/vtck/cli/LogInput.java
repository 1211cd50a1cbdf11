package org.vtck.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.vtck.conformance.input.InputException;
import org.vtck.conformance.input.Inputs;
import org.vtck.reports.log.LogReader;
import org.vtck.reports.log.Report;

/** Reads a log that the user names. */
final class LogInput {
    private LogInput() {}

    /**
     * Reads a file, or the standard input for {@code -}, into a report.
     *
     * @throws InputException if it is no log
     */
    static void read(String name, Surroundings around, Report report) {
        if (name.equals(Inputs.STANDARD_INPUT)) {
            LogReader.read(Inputs.STANDARD_INPUT_NAME, around.in(), report);
            return;
        }
        try (InputStream in = Files.newInputStream(Path.of(name))) {
            LogReader.read(name, in, report);
        } catch (IOException | InvalidPathException e) {
            throw new InputException(
                    name,
                    "expected a log that can be read, found otherwise ("
                            + e.getClass().getSimpleName().replace("Exception", "") + ")");
        }
    }
}
