package org.vtck.cli;

import java.util.function.Supplier;
import org.vtck.conformance.run.Strictness;
import org.vtck.spec.model.SpecModel;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is made of verdicts, wherever they come from. */
final class ReportOptions {
    @Mixin
    private WaiverOption waivers = new WaiverOption();

    @Option(names = "--strict", description = "A failing SHOULD counts for the exit status too.")
    private boolean strict;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(names = "--all-verdicts", description = "JSON lists the clauses that pass, too.")
    private boolean allVerdicts;

    @Mixin
    private TimelineOption timelines = new TimelineOption();

    @Mixin
    private AgainstOption against = new AgainstOption();

    @Option(
            names = {"-v", "--verbose"},
            description = "List every clause of every function.")
    private boolean verbose;

    WaiverOption waivers() {
        return waivers;
    }

    Strictness strictness() {
        return strict ? Strictness.SHOULD_COUNTS : Strictness.MUST_COUNTS;
    }

    /** Opens all reports; {@code model} is asked for only where one shows the sources. */
    Reports open(Surroundings around, Supplier<SpecModel> model) {
        Reports.Wishes wishes = new Reports.Wishes(
                strictness(),
                verbose,
                allVerdicts,
                model,
                timelines.read(output),
                against.runs(around, waivers, output));
        return new Reports(output.open(around.out(), Format.OF_VERDICTS), around, wishes);
    }

    /** Whether some report, or a waiver, needs what passes one by one. */
    boolean wantEveryVerdict() {
        return !output.isHumanAlone() || verbose || waivers.isGiven();
    }
}
