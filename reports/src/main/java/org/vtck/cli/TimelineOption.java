package org.vtck.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vtck.reports.timeline.TimelineFile;
import org.vtck.reports.timeline.Told;
import picocli.CommandLine.Option;

/** Failover timelines that pages show beside verdicts. */
final class TimelineOption {
    @Option(
            names = "--timeline",
            paramLabel = "JSON",
            description =
                    "A failover timeline that `vtck emulate --timeline json` wrote; --format html draws it. May be"
                            + " given several times.")
    private List<String> files = new ArrayList<>();

    /** What the files tell, by their names. */
    Map<String, Told> read(OutputOptions output) {
        if (!files.isEmpty() && !output.has(Format.HTML)) {
            throw new UsageException("expected --format html beside --timeline, found none");
        }
        Map<String, Told> told = new LinkedHashMap<>();
        files.forEach(file -> told.put(file, TimelineFile.read(file)));
        return told;
    }
}
