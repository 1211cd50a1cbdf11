package org.vtck.cli;

import java.util.ArrayList;
import java.util.List;
import org.vtck.reports.compare.ComparedRun;
import picocli.CommandLine.Option;

/** Earlier runs beside the one that is reported. */
final class AgainstOption {
    @Option(
            names = "--against",
            paramLabel = "LOG",
            description =
                    "A run to compare with, as `vtck compare` takes them: html shows both side by side. May be given"
                            + " several times; changes are seen from the first.")
    private List<String> logs = new ArrayList<>();

    /**
     * Reads them, before anything is judged.
     *
     * @throws UsageException if nothing would show them
     */
    List<ComparedRun> runs(Surroundings around, WaiverOption waivers, OutputOptions output) {
        if (!logs.isEmpty() && !output.makes(Format.HTML)) {
            throw new UsageException(
                    "expected --format html with --against, found none (`vtck compare` has other formats)");
        }
        return logs.stream().map(log -> LogInput.compared(log, around, waivers)).toList();
    }
}
