package org.vtck.reports.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vtck.reports.site.data.CompareData;
import org.vtck.reports.site.data.NightData;
import org.vtck.reports.site.data.SiteData;

/** Pages over many nights and several runs. */
final class HistoryPagesTest {
    private static final SiteData SITE =
            new SiteData("Nightly", "vtck 1", List.of(new SiteData.Link("Trends", TrendPage.PAGE)));

    private static final long MOST_BYTES = 2_000_000;

    @TempDir
    private Path folder;

    @Test
    void a_hundred_nights_are_a_small_page_that_says_in_a_table_what_the_charts_draw() throws IOException {
        List<NightData> nights = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Map<String, Long> counts = Map.of("PASS", 88_000L + i, "FAIL", 3L, "NOT_APPLICABLE", 605_000L);
            nights.add(new NightData(
                    "2026-0" + (1 + i / 28) + "-" + (10 + i % 28 % 18), "1.4", "1", counts, 500, i % 7, 1, 2, 0, ""));
        }
        TrendPage.write(folder, SITE, nights);
        String page = Files.readString(folder.resolve(TrendPage.PAGE));
        assertThat(page).contains("Trends over 100 nights", "88099", "605000");
        assertThat(page.split("<tr>", -1)).hasSize(102);
        assertThat(folder.resolve("assets/uPlot-LICENSE.txt")).content().contains("MIT");
        assertAllSmall();
    }

    @Test
    void runs_side_by_side_are_cut_into_files_and_their_names_are_text() throws IOException {
        List<CompareData.Device> devices = new ArrayList<>();
        List<CompareData.Difference> differences = new ArrayList<>();
        for (int i = 0; i < 12_000; i++) {
            devices.add(new CompareData.Device("machine" + i, "topology", "", 0, false, List.of("P", "F")));
            differences.add(new CompareData.Difference(i, 0, "regressed", List.of()));
        }
        ComparePage.write(
                folder,
                SITE,
                new CompareData(
                        List.of(run("A", "<script>alert(1)</script>"), run("B", "b")),
                        "Each counts once.",
                        List.of(new CompareData.Clause("a.device.c", "MUST", "A, B")),
                        devices,
                        differences),
                ComparePage.Around.ALONE);
        String page = Files.readString(folder.resolve(ComparePage.PAGE));
        assertThat(page).contains("12000", "&lt;script&gt;").doesNotContain("<script>alert");
        assertThat(Files.readString(folder.resolve("data/compare.js")))
                .contains("\"devices\":3,\"differences\":3", "machine11999", "\"rows\":[\"P\",\"F\"]");
        assertThat(Files.readString(folder.resolve("data/compare-devices-2.js")))
                .contains("[11999,");
        assertAllSmall();
    }

    private static CompareData.Run run(String letter, String name) {
        return new CompareData.Run(letter, name, "vtck", 1, 1, Map.of('P', 1L), false);
    }

    private void assertAllSmall() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                assertThat(Files.size(file)).as(file.toString()).isLessThan(MOST_BYTES);
            }
        }
    }
}
