package org.vtck.reports.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.vtck.reports.nightly.HistoryPage;
import org.vtck.reports.nightly.Nightly;
import org.vtck.reports.nightly.OutFolder;

/**
 * Measures a long history and its pages: {@code HistoryBench FILE [NIGHTS [DEVICES]]}; makes the file if it is not there, and the
 * pages in {@code site} beside it.
 */
public final class HistoryBench {
    private HistoryBench() {}

    /** Prints how long filling and each query take. */
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        int nights = args.length > 1 ? Integer.parseInt(args[1]) : 100;
        int devices = args.length > 2 ? Integer.parseInt(args[2]) : 500;
        boolean there = Files.exists(file);
        try (History history = History.open(file)) {
            if (!there) {
                timed(nights + " nights of " + devices + " devices kept", () -> {
                    Nights.fill(history, nights, devices, 1);
                    return nights;
                });
            }
            timed("all nights, counted", () -> history.nights().size());
            long newest = history.nights().get(history.nights().size() - 1).id();
            timed(
                    "looks of the newest night",
                    () -> history.looks(newest, "corpus").size());
            timed("the night before", () -> history.before(newest, "corpus").isPresent() ? 1 : 0);
            OutFolder folder = new OutFolder(file.resolveSibling("site"));
            timed("pages of all nights made", () -> publish(history, folder, newest));
            System.out.printf(Locale.ROOT, "%,d bytes of the largest file of the pages%n", largest(folder.path()));
        }
        System.out.printf(Locale.ROOT, "%,d bytes of history%n", size(file));
    }

    private static int publish(History history, OutFolder folder, long newest) {
        List<Night> nights = history.nights();
        Night tonight = nights.get(nights.size() - 1);
        HistoryPage.publish(
                folder,
                nights,
                new Nightly.Outcome(
                        tonight, history.before(newest, "corpus"), history.parts(newest), history.differences(newest)));
        return nights.size();
    }

    private static long largest(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(f -> f.toFile().length())
                    .max()
                    .orElseThrow();
        }
    }

    private static long size(Path file) throws IOException {
        return Files.size(file);
    }

    private static void timed(String what, Callable<Integer> task) throws Exception {
        long began = System.nanoTime();
        int found = task.call();
        System.out.printf(Locale.ROOT, "%8.1f ms  %s (%d)%n", (System.nanoTime() - began) / 1e6, what, found);
    }
}
