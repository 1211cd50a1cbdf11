package org.vtck.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.vtck.conformance.input.InputException;
import org.vtck.reports.log.Report;
import org.vtck.reports.waivers.Waivers;
import org.vtck.reports.waivers.Waivers.Stated;
import org.vtck.reports.waivers.Waiving;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.SpecModel;
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
        return new Waiving(report, stated(), today(around));
    }

    /**
     * The same for reports that come later, which a file that cannot be used must not keep waiting.
     *
     * @throws InputException if it is no file of waivers of these clauses
     */
    UnaryOperator<Report> overLater(Surroundings around, SpecModel model) {
        List<Stated> stated = stated();
        Waivers.requireKnown(stated, model.clauses().stream().map(Clause::id).collect(Collectors.toUnmodifiableSet()));
        return report -> new Waiving(report, stated, today(around));
    }

    private List<Stated> stated() {
        return file.map(WaiverOption::read).orElse(List.of());
    }

    private static LocalDate today(Surroundings around) {
        return LocalDate.ofInstant(around.clock().instant(), around.clock().getZone());
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
