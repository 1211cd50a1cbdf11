package org.vtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a site, against the same run's JSON report. */
final class SiteTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** No page may be larger, nor any file that it loads. */
    private static final long MOST_BYTES = 2_000_000;

    @TempDir
    private static Path folder;

    private static Path site;
    private static JsonNode report;

    @BeforeAll
    static void check_some_machines() throws IOException {
        site = folder.resolve("site");
        Path json = folder.resolve("report.json");
        Shell.Ran ran = Shell.real()
                .run(
                        "check",
                        Sites.SAMPLES + "virtio-net-q35.txt",
                        Sites.SAMPLES + "emulated-q35-pair.txt",
                        Sites.hostile(folder).toString(),
                        "--all-verdicts",
                        "--format",
                        "html",
                        "--format",
                        "json",
                        "-o",
                        site.toString(),
                        "-o",
                        json.toString());
        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isEqualTo(1);
        report = JSON.readTree(json.toFile());
    }

    @Test
    void every_verdict_of_the_run_is_in_the_data_with_its_byte_ranges() throws IOException {
        Map<String, List<String>> shown = SiteVerdicts.ofSite(site);
        assertThat(shown).isEqualTo(SiteVerdicts.ofReport(report));
        assertThat(shown.values().stream().mapToInt(List::size).sum())
                .isGreaterThan(1000)
                .isEqualTo(total());
    }

    private static int total() {
        int total = 0;
        for (String outcome : List.of("PASS", "FAIL", "INCONCLUSIVE", "NOT_APPLICABLE", "NOT_TESTABLE", "WAIVED")) {
            total += report.at("/summary/" + outcome).asInt();
        }
        return total;
    }

    @Test
    void the_overview_counts_what_the_run_counts() throws IOException {
        JsonNode overview = Sites.data(site, "overview");
        Map<String, Integer> counts = new TreeMap<>();
        for (JsonNode machine : overview.get("machines")) {
            count(overview.get("rows").get(machine.get(4).asInt()), counts);
        }
        for (JsonNode function : Sites.data(site, "functions-0")) {
            count(overview.get("rows").get(function.get(5).asInt()), counts);
        }
        assertThat(counts.get("P")).isEqualTo(report.at("/summary/PASS").asInt());
        assertThat(counts.get("F"))
                .isEqualTo(report.at("/summary/FAIL").asInt())
                .isPositive();
        assertThat(counts.get("N"))
                .isEqualTo(report.at("/summary/NOT_APPLICABLE").asInt());
        assertThat(counts.get("T")).isEqualTo(report.at("/summary/NOT_TESTABLE").asInt());
    }

    private static void count(JsonNode row, Map<String, Integer> counts) {
        for (char letter : row.asText().toCharArray()) {
            counts.merge(String.valueOf(letter), 1, Integer::sum);
        }
    }

    @Test
    void every_link_between_pages_leads_somewhere_and_no_file_is_large() throws IOException {
        assertThat(Sites.brokenLinks(site)).isEmpty();
        assertThat(Sites.links(site)).hasSizeGreaterThan(1000);
        try (Stream<Path> all = Files.walk(site)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                assertThat(Files.size(file)).as("size of %s", file).isLessThan(MOST_BYTES);
            }
        }
    }

    @Test
    void text_of_devices_and_paths_is_never_markup() throws IOException {
        try (Stream<Path> all = Files.walk(site)) {
            for (Path file : all.filter(f -> f.toString().endsWith(".html")).toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContain("<img src=x", "<b>bold", "<script>");
            }
        }
        assertThat(Files.readString(site.resolve("machine/3.html"))).contains("&lt;b&gt;bold&lt;");
    }

    @Test
    void the_pages_of_a_log_are_those_of_the_run() throws IOException {
        Path log = folder.resolve("run.jsonl");
        Path run = folder.resolve("of-run");
        Path again = folder.resolve("of-log");
        String sample = Sites.SAMPLES + "virtio-rng-pc.txt";
        Shell.real().run("check", sample, "--log", log.toString(), "--format", "html", "-o", run.toString());
        Shell.real().run("report", log.toString(), "--format", "html", "-o", again.toString());
        try (Stream<Path> all = Files.walk(run)) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            assertThat(files).hasSizeGreaterThan(200);
            for (Path file : files) {
                assertThat(again.resolve(run.relativize(file))).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void a_folder_with_other_files_is_left_alone() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("thesis.txt"), "years of work");
        Shell.Ran ran = Shell.real()
                .run("check", Sites.SAMPLES + "virtio-rng-pc.txt", "--format", "html", "-o", other.toString());
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).startsWith("vtck: expected an empty folder or an earlier report after -o, found ");
        assertThat(other.resolve("thesis.txt")).hasContent("years of work");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString())).noneMatch(n -> n.startsWith(".vtck-"));
        }
    }

    @Test
    void commands_without_pages_refuse_the_format_and_pages_want_a_folder() {
        Shell.Ran pair = Shell.real().run("decode", Sites.SAMPLES + "virtio-rng-pc.txt", "--format", "html");
        assertThat(pair.err()).startsWith("vtck: expected one of human, json for this command, found `html`");
        Shell.Ran check = Shell.real().run("check", Sites.SAMPLES + "virtio-rng-pc.txt", "--format", "html");
        assertThat(check.err()).startsWith("vtck: expected a folder after -o for --format html");
        assertThat(check.status()).isEqualTo(2);
    }
}
