package org.vtck.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.vtck.conformance.input.InputException;
import org.vtck.reports.log.Report;
import org.vtck.reports.waivers.Waivers;
import org.vtck.reports.waivers.Waivers.Stated;
import org.vtck.reports.waivers.Waiving;
import picocli.CommandLine.Option;

/** Failures that are known. */
final class WaiverOption {
    @Option(
            names = "--waivers",
            paramLabel = "FILE",
            description =
                    "Failures that are known, each of a clause on a device, with a reason, a link and a day on which"
                            + " that ends; docs/formats.md shows one. A waived clause that passes is status 1.")
    private Optional<String> file = Optional.empty();

    boolean isGiven() {
        return file.isPresent();
    }

    /** A report that gets the verdicts under the waivers; without a file they are as they were. */
    Waiving over(Report report, Surroundings around) {
        LocalDate today =
                LocalDate.ofInstant(around.clock().instant(), around.clock().getZone());
        return new Waiving(report, file.map(WaiverOption::read).orElse(List.of()), today);
    }

    private static List<Stated> read(String name) {
        try (InputStream in = Files.newInputStream(Path.of(name))) {
            return Waivers.read(name, in);
        } catch (IOException | InvalidPathException e) {
            throw new InputException(
                    name,
                    "expected a file of waivers that can be read, found otherwise ("
                            + e.getClass().getSimpleName().replace("Exception", "") + ")");
        }
    }
}
