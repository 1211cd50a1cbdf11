package org.vtck.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** How much a campaign tries, and where it keeps what failed. */
final class CampaignOptions {
    @Option(
            names = "--tries",
            paramLabel = "N",
            converter = Count.class,
            description = "How often each property is tried, e.g. 500, 100k or 1M. Default: 1000.")
    private long tries = 1_000;

    @Option(
            names = "--regressions",
            paramLabel = "DIR",
            description = "Where samples that failed are kept, and tried first. Default: .vtck/regressions.")
    private Path regressions = Path.of(".vtck", "regressions");

    long tries() {
        return tries;
    }

    Path regressions() {
        return regressions;
    }
}
