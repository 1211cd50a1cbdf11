package org.vtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
        Map<String, List<String>> shown = new TreeMap<>();
        JsonNode clauses = Sites.data(site, "clauses");
        for (String name : Sites.dataFiles(site)) {
            JsonNode file = name.matches("m\\d+-.*") ? Sites.data(site, name) : JSON.nullNode();
            String machine = name.replaceAll("-.*", "");
            for (JsonNode function : file.path("functions")) {
                shown.put(machine + " " + function.get("address").asText(), verdicts(function, file, clauses));
            }
            if (name.endsWith("-topology")) {
                shown.put(machine + " topology", verdicts(file, file, clauses));
            }
        }
        assertThat(shown).isEqualTo(reported());
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

    private static List<String> verdicts(JsonNode subject, JsonNode file, JsonNode clauses) {
        List<String> verdicts = new ArrayList<>();
        for (JsonNode verdict : subject.get("verdicts")) {
            StringBuilder text = new StringBuilder(verdict.get(1).asText() + " "
                    + clauses.get(verdict.get(0).asInt()).get("id").asText() + " " + string(file, verdict.get(2)));
            for (JsonNode evidence : verdict.get(3)) {
                text.append(" | ").append(string(file, evidence.get(0)));
                text.append(" | ").append(string(file, evidence.get(1)));
                text.append(" | ").append(string(file, evidence.get(2)));
                for (JsonNode range : evidence.get(3)) {
                    text.append(" ").append(range.path(2).asText());
                    text.append("@").append(range.get(0).asInt());
                    text.append("+").append(range.get(1).asInt());
                }
            }
            verdicts.add(text + " and " + verdict.get(4).asInt());
        }
        return verdicts;
    }

    private static String string(JsonNode file, JsonNode number) {
        return file.get("strings").get(number.asInt()).asText();
    }

    private static Map<String, List<String>> reported() {
        Map<String, List<String>> reported = new TreeMap<>();
        int number = 0;
        for (JsonNode input : report.get("inputs")) {
            number++;
            for (JsonNode function : input.get("functions")) {
                reported.put("m" + number + " " + function.get("address").asText(), reportedOf(function));
            }
            reported.put("m" + number + " topology", reportedOf(input.get("topology")));
        }
        return reported;
    }

    private static List<String> reportedOf(JsonNode subject) {
        List<String> verdicts = new ArrayList<>();
        for (JsonNode verdict : subject.get("verdicts")) {
            String outcome = verdict.get("outcome").asText();
            String letter = outcome.equals("NOT_TESTABLE") ? "T" : outcome.substring(0, 1);
            StringBuilder text = new StringBuilder(letter + " "
                    + verdict.get("clause").asText() + " " + verdict.get("note").asText());
            for (JsonNode evidence : verdict.get("evidence")) {
                text.append(" | ").append(evidence.get("subject").asText());
                text.append(" | ").append(evidence.get("expected").asText());
                text.append(" | ").append(evidence.get("observed").asText());
                for (JsonNode range : evidence.get("ranges")) {
                    text.append(" ").append(range.path("function").asText());
                    text.append("@").append(range.get("offset").asInt());
                    text.append("+").append(range.get("length").asInt());
                }
            }
            verdicts.add(text + " and " + verdict.get("moreInstances").asInt());
        }
        return verdicts;
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
        List<String> broken = new ArrayList<>();
        int links = 0;
        try (Stream<Path> all = Files.walk(site)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                assertThat(Files.size(file)).as("size of %s", file).isLessThan(MOST_BYTES);
                if (file.toString().endsWith(".html")) {
                    var found = java.util.regex.Pattern.compile("(?:href|src)=\"([^\"#]+)[\"#]")
                            .matcher(Files.readString(file));
                    while (found.find()) {
                        links++;
                        if (!found.group(1).equals("data:,") && !Files.exists(file.resolveSibling(found.group(1)))) {
                            broken.add(file + " -> " + found.group(1));
                        }
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(links).isGreaterThan(1000);
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
