package org.vtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.XZInputStream;
import org.vtck.cli.ComparedVerdicts.Stated;

/**
 * The example that docs/example/README.md tells to publish: a run of this build over the captured machines, beside the runs of two
 * earlier builds that are kept there. What the pages load is counted against what the runs wrote, read here as plain JSON. With
 * {@code -Dvtck.example=SITE -Dvtck.example.log=LOG} it counts pages that are there.
 */
final class PublishedExampleTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ROOT = Path.of("..");
    private static final String SAMPLES = ROOT.resolve("conformance/samples").toString();
    private static final Path FIRST = ROOT.resolve("docs/example/2026-11-23-d6de00b.json.xz");
    private static final Path SECOND = ROOT.resolve("docs/example/2026-11-25-36a3232.jsonl.xz");

    /** A site and the log of its run to count, as the workflow does with what it publishes; without them they are made. */
    private static final Optional<String> MADE = Optional.ofNullable(System.getProperty("vtck.example"));

    /** Kept after the build, so that it can be looked at. */
    private static final Path SITE = Path.of(MADE.orElse("target/example"));

    /** What is asked of the example. */
    private static final int FEWEST_MACHINES = 40;

    @TempDir
    private static Path folder;

    private static Path log;
    private static Run first;
    private static Run second;
    private static Run today;

    /** What a run wrote: the machines that were captured, and the verdicts by device and clause. */
    private record Run(List<String> captured, Map<String, String> verdicts) {}

    @BeforeAll
    static void run_the_command_of_the_page() throws IOException {
        log = MADE.isPresent() ? Path.of(System.getProperty("vtck.example.log")) : folder.resolve("today.jsonl");
        if (MADE.isEmpty()) {
            make();
        }
        first = report(FIRST);
        second = logged(unpacked(SECOND));
        today = logged(log);
    }

    private static void make() {
        Shell.Ran ran = Shell.real()
                .run(
                        "check",
                        SAMPLES,
                        "--log",
                        log.toString(),
                        "--against",
                        FIRST.toString(),
                        "--against",
                        SECOND.toString(),
                        "--format",
                        "html",
                        "-o",
                        SITE.toString());
        assertThat(ran.status()).as(ran.err()).isZero();
    }

    @Test
    void at_least_40_machines_were_captured_and_every_build_judged_them() throws IOException {
        try (Stream<Path> samples = Files.list(Path.of(SAMPLES))) {
            List<String> real = samples.map(f -> f.getFileName().toString())
                    .filter(f -> !f.equals("machines.txt") && f.endsWith(".txt") && !f.startsWith("emulated-"))
                    .sorted()
                    .toList();
            assertThat(real).hasSizeGreaterThanOrEqualTo(FEWEST_MACHINES);
            for (Run run : List.of(first, second, today)) {
                assertThat(run.captured()).containsAll(real);
            }
        }
    }

    @Test
    void every_verdict_of_this_build_is_on_the_pages_with_its_byte_ranges() throws IOException {
        Map<String, List<String>> logged = SiteVerdicts.ofLog(log);
        assertThat(SiteVerdicts.ofSite(SITE)).isEqualTo(logged);
        assertThat(logged.values().stream().mapToInt(List::size).sum()).isEqualTo(end().verdicts());
        assertThat(logged.values().stream().flatMap(List::stream).filter(v -> v.matches("(?s).*@\\d+\\+\\d+.*")))
                .as("verdicts with byte ranges")
                .hasSizeGreaterThan(8000);
    }

    @Test
    void a_range_or_an_outcome_that_is_not_the_log_s_would_be_noticed() throws IOException {
        Map<String, List<String>> logged = SiteVerdicts.ofLog(log);
        logged.keySet().removeIf(k -> !k.startsWith("m40 "));
        String files = "clauses|m40-.*";
        assertThat(SiteVerdicts.ofSite(changed(files, "m40-0", t -> t + " "))).isEqualTo(logged);
        String wider = "(?s)^(.*\\[\\d+,)(\\d+)(\\]\\]\\]\\],0\\].*)$";
        assertThat(SiteVerdicts.ofSite(changed(files, "m40-0", t -> t.replaceFirst(wider, "$11$2$3"))))
                .isNotEqualTo(logged);
        assertThat(SiteVerdicts.ofSite(changed(files, "m40-0", t -> t.replaceFirst("\"P\"", "\"N\""))))
                .isNotEqualTo(logged);
        assertThat(SiteVerdicts.ofSite(changed(files, "m40-topology", t -> t.replaceFirst("\"P\"", "\"I\""))))
                .isNotEqualTo(logged);
        Files.delete(changed(files, "m40-0", t -> t + " ").resolve("data/m40-0.js"));
        assertThat(SiteVerdicts.ofSite(folder.resolve("changed"))).isNotEqualTo(logged);
    }

    @Test
    void the_heat_map_counts_what_the_log_counts() throws IOException {
        JsonNode overview = Sites.data(SITE, "overview");
        Map<Character, Integer> counts = new TreeMap<>();
        overview.get("machines").forEach(m -> count(overview, m.get(4), counts));
        for (int file = 0; file < overview.get("files").asInt(); file++) {
            Sites.data(SITE, "functions-" + file).forEach(f -> count(overview, f.get(5), counts));
        }
        counts.remove('.');
        assertThat(counts).isEqualTo(end().byLetter());
    }

    private static void count(JsonNode overview, JsonNode row, Map<Character, Integer> counts) {
        for (char letter : overview.get("rows").get(row.asInt()).asText().toCharArray()) {
            counts.merge(letter, 1, Integer::sum);
        }
    }

    @Test
    void side_by_side_every_verdict_of_every_build_stands_beside_the_others() throws IOException {
        Map<String, String> outcomes = ComparedVerdicts.of(verdicts());
        assertThat(ComparedVerdicts.ofPage(SITE)).isEqualTo(outcomes);
        assertThat(outcomes).hasSizeGreaterThan(90_000);
        for (Run run : List.of(first, second, today)) {
            assertThat(run.verdicts()).hasSizeGreaterThan(90_000);
        }
        assertThat(ComparedVerdicts.ofPage(changed("compare.*", "compare", t -> t.replaceFirst("PPP", "PPF"))))
                .isNotEqualTo(outcomes);
        assertThat(ComparedVerdicts.ofPage(
                        changed("compare.*", "compare-devices-0", t -> t.replaceFirst("\\[0,", "[1,"))))
                .isNotEqualTo(outcomes);
    }

    @Test
    void side_by_side_the_differences_are_those_of_the_logs_with_what_was_read() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        ComparedVerdicts.of(verdicts()).forEach((key, letters) -> {
            String known = letters.replace(".", "");
            if (known.chars().distinct().count() > 1) {
                String change =
                        known.matches("[PNW].*F.*") ? "regressed" : known.matches("F.*P.*") ? "improved" : "differing";
                expected.put(key, change + ComparedVerdicts.reasons(verdicts(), key));
            }
        });
        String wider = "(?s)^(.*?\\[\\d+,)(\\d+\\]\\].*)$";
        assertThat(ComparedVerdicts.differencesOfPage(
                        changed("compare.*", "compare-differences-0", t -> t.replaceFirst(wider, "$11$2"))))
                .isNotEqualTo(expected);
        assertThat(ComparedVerdicts.differencesOfPage(
                        changed("compare.*", "compare-differences-0", t -> t.replaceFirst("improved", "differing"))))
                .isNotEqualTo(expected);
    }

    @Test
    void one_walks_from_the_first_page_to_the_builds_side_by_side_and_no_link_is_broken() throws IOException {
        assertThat(Files.readString(SITE.resolve("index.html")))
                .contains("href=\"compare.html\"", "Compared with ", " 6 improved");
        assertThat(Files.readString(SITE.resolve("compare.html"))).contains("href=\"index.html\"");
        assertThat(Sites.brokenLinks(SITE)).isEmpty();
    }

    @Test
    void the_documents_tell_the_command_that_made_it() throws IOException {
        for (String page : List.of("docs/example/README.md", "docs/pages.md")) {
            assertThat(Files.readString(ROOT.resolve(page)).replaceAll("\\\\\n\\s+", ""))
                    .as(page)
                    .contains("./vtck check conformance/samples --against docs/example/" + FIRST.getFileName()
                            + " --against docs/example/" + SECOND.getFileName() + " --format html -o site/");
        }
    }

    private static List<Map<String, String>> verdicts() {
        return List.of(first.verdicts(), second.verdicts(), today.verdicts());
    }

    /** The counts that the log ends with. */
    private record End(Map<Character, Integer> byLetter) {
        int verdicts() {
            return byLetter.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    private static End end() throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            JsonNode end = JSON.readTree(lines.reduce((a, b) -> b).orElseThrow());
            Map<Character, Integer> counts = new TreeMap<>();
            Map.of('P', "PASS", 'F', "FAIL", 'I', "INCONCLUSIVE", 'N', "NOT_APPLICABLE", 'T', "NOT_TESTABLE")
                    .forEach((letter, name) -> counts.put(letter, end.get(name).asInt()));
            assertThat(end.get("WAIVED").asInt()).isZero();
            return new End(counts);
        }
    }

    /** Some data of the example with one file changed, which must make it another. */
    private static Path changed(String files, String name, UnaryOperator<String> change) throws IOException {
        Path changed = Files.createDirectories(folder.resolve("changed/data")).getParent();
        for (String file : Sites.dataFiles(changed)) {
            Files.delete(changed.resolve("data/" + file + ".js"));
        }
        for (String file : Sites.dataFiles(SITE)) {
            if (file.matches(files)) {
                String text = Files.readString(SITE.resolve("data/" + file + ".js"));
                String written = file.equals(name) ? change.apply(text) : text;
                assertThat(written.equals(text)).as("%s is as it was", file).isEqualTo(!file.equals(name));
                Files.writeString(changed.resolve("data/" + file + ".js"), written);
            }
        }
        return changed;
    }

    private static Path unpacked(Path packed) throws IOException {
        try (InputStream in = new XZInputStream(Files.newInputStream(packed))) {
            Path whole = folder.resolve(packed.getFileName() + ".whole");
            Files.copy(in, whole);
            return whole;
        }
    }

    private static Run report(Path packed) throws IOException {
        JsonNode report = JSON.readTree(unpacked(packed).toFile());
        List<String> captured = new ArrayList<>();
        Map<String, String> verdicts = new TreeMap<>();
        for (JsonNode input : report.get("inputs")) {
            String machine = input.get("name").asText();
            captured(machine, input, captured);
            input.get("functions")
                    .forEach(f -> new Stated(machine, f.get("address").asText(), f.get("verdicts")).into(verdicts));
            new Stated(machine, "topology", input.at("/topology/verdicts")).into(verdicts);
        }
        return new Run(captured, verdicts);
    }

    private static Run logged(Path file) throws IOException {
        List<String> captured = new ArrayList<>();
        Map<String, String> verdicts = new TreeMap<>();
        String machine = "";
        try (Stream<String> lines = Files.lines(file)) {
            for (String line : (Iterable<String>) lines::iterator) {
                JsonNode record = JSON.readTree(line);
                if (record.get("type").asText().equals("machine")) {
                    machine = record.get("name").asText();
                    captured(machine, record, captured);
                } else if (record.get("type").asText().equals("verdicts")) {
                    new Stated(machine, record.path("function").asText("topology"), record.get("verdicts"))
                            .into(verdicts);
                }
            }
        }
        return new Run(captured, verdicts);
    }

    private static void captured(String name, JsonNode machine, List<String> captured) {
        if (machine.get("origin").asText().equals("captured")) {
            captured.add(name.substring(name.lastIndexOf('/') + 1));
        }
    }
}
