package org.vtck.fake;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.vtck.conformance.input.MachineSource;
import org.vtck.conformance.run.CheckRun;
import org.vtck.conformance.run.Selection;
import org.vtck.conformance.run.Watcher;
import org.vtck.reports.log.Report;
import org.vtck.reports.log.Transcript;
import org.vtck.spec.subject.Machine;

/** Runs of the fakes into reports. */
public final class FakeRun {
    /** When they begin. */
    public static final Instant BEGAN = Instant.parse("2026-11-25T12:00:00Z");

    private FakeRun() {}

    /** A whole run. */
    public static void into(Report report, Machine... machines) {
        watched(report, Watcher.NONE, machines);
    }

    /** A run that stops when a watcher has been asked so many times. */
    public static void stopped(Report report, int after, Machine... machines) {
        watched(
                report,
                new Watcher() {
                    private int calls;

                    @Override
                    public boolean stops() {
                        return ++calls > after;
                    }
                },
                machines);
    }

    private static void watched(Report report, Watcher watcher, Machine... machines) {
        Transcript transcript = new Transcript(
                report, (machine, function) -> "imaginary", new Transcript.Circumstances(BEGAN, "--spec 1.4"));
        List<MachineSource> sources =
                Arrays.stream(machines).map(MachineSource::of).toList();
        new CheckRun(FakeModel.model(), FakeEngine::bench, Selection.ALL, List.of(transcript), watcher)
                .over(sources, "1.0");
    }
}
