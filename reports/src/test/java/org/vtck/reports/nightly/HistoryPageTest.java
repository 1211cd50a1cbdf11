package org.vtck.reports.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vtck.reports.history.Difference;
import org.vtck.reports.history.Difference.Kind;
import org.vtck.reports.history.History;
import org.vtck.reports.history.Night;
import org.vtck.reports.history.Nights;

final class HistoryPageTest {
    private static final long MOST_BYTES = 2_000_000;

    @TempDir
    private Path folder;

    @Test
    void a_hundred_nights_and_a_clause_that_fails_newly_on_all_of_500_devices_stay_small() throws IOException {
        publish(100, differences(500 * 140));
        assertThat(largest()).isLessThan(MOST_BYTES);
        assertThat(folder.resolve("history.js")).content().contains("\"moreDifferences\":69000");
    }

    @Test
    void of_a_history_of_ten_years_the_newest_nights_are_shown() throws IOException {
        publish(3_650, List.of());
        assertThat(largest()).isLessThan(MOST_BYTES);
        assertThat(folder.resolve("history.js"))
                .content()
                .contains("{\"id\":2651,")
                .doesNotContain("{\"id\":2650,");
        assertThat(folder.resolve("trends/trends.html")).content().contains("Trends over 1000 nights");
    }

    private void publish(int nights, List<Difference> differences) {
        try (History history = History.open(folder.resolve("history.db"))) {
            Nights.fill(history, 1, 50, 1);
            Night night = history.nights().get(0);
            List<Night> all = new ArrayList<>();
            for (int id = 1; id <= nights; id++) {
                all.add(new Night(
                        id,
                        Nights.start(id),
                        night.ended(),
                        night.state(),
                        night.subjects(),
                        night.mandatoryFailures(),
                        night.counts(),
                        night.differences()));
            }
            Night tonight = all.get(nights - 1);
            HistoryPage.publish(
                    new OutFolder(folder),
                    all,
                    new Nightly.Outcome(tonight, Optional.of(all.get(0)), history.parts(night.id()), differences));
        }
    }

    private static List<Difference> differences(int count) {
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String subject = "a-machine-with-a-rather-long-name-" + i / 280 + ".txt 0000:" + i / 140 + ":00.0";
            differences.add(new Difference(
                    Kind.REGRESSION, "corpus", subject, "virtio.structure.device.clause_" + i % 140, "PASS", "FAIL"));
        }
        return differences;
    }

    private long largest() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(
                            f -> f.toString().endsWith(".html") || f.toString().endsWith(".js"))
                    .mapToLong(f -> f.toFile().length())
                    .max()
                    .orElseThrow();
        }
    }
}
