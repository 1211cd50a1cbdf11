package org.vtck.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.vtck.conformance.input.InputException;
import org.vtck.conformance.input.Inputs;
import org.vtck.reports.compare.ComparedRun;
import org.vtck.reports.compare.ReportRun;
import org.vtck.reports.compare.RunCollector;
import org.vtck.reports.log.LogReader;
import org.vtck.reports.log.Report;
import org.vtck.reports.log.Unpacked;

/** Reads a log that the user names, or {@code -} for the standard input; it may be packed. */
final class LogInput {
    private LogInput() {}

    /**
     * Reads a log into a report.
     *
     * @throws InputException if it is none
     */
    static void read(String name, Surroundings around, Report report) {
        with(name, around, (shown, in) -> {
            InputStream unpacked = Unpacked.of(shown, in);
            if (ReportRun.startsIn(unpacked)) {
                throw new InputException(
                        shown,
                        "expected a log of `vtck check --log`, found a JSON report (`vtck compare` takes those)");
            }
            LogReader.read(shown, unpacked, report);
            return report;
        });
    }

    /**
     * Reads a log, or a JSON report with every verdict, as one of the runs that are compared.
     *
     * @throws InputException if it is neither
     */
    static ComparedRun compared(String name, Surroundings around, WaiverOption waivers) {
        return with(name, around, (shown, in) -> compared(shown, in, around, waivers));
    }

    private static ComparedRun compared(String shown, InputStream in, Surroundings around, WaiverOption waivers)
            throws IOException {
        InputStream unpacked = Unpacked.of(shown, in);
        if (!ReportRun.startsIn(unpacked)) {
            RunCollector collector = new RunCollector(shown);
            LogReader.read(shown, unpacked, waivers.isGiven() ? waivers.over(collector, around) : collector);
            return collector.collected();
        } else if (waivers.isGiven()) {
            throw new InputException(
                    shown, "expected a log with --waivers, found a JSON report, which they cannot change");
        }
        return ReportRun.read(shown, unpacked);
    }

    private static <T> T with(String name, Surroundings around, Reading<T> reading) {
        try {
            if (name.equals(Inputs.STANDARD_INPUT)) {
                return reading.of(Inputs.STANDARD_INPUT_NAME, around.in());
            }
            try (InputStream in = Files.newInputStream(Path.of(name))) {
                return reading.of(name, in);
            }
        } catch (IOException | InvalidPathException e) {
            throw new InputException(
                    name,
                    "expected a log that can be read, found otherwise ("
                            + e.getClass().getSimpleName().replace("Exception", "") + ")");
        }
    }

    private interface Reading<T> {
        T of(String shown, InputStream in) throws IOException;
    }
}
