package org.vtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vtck.reports.nightly.Part;

final class NightlyCommandTest {
    private static final Path SAMPLE =
            Path.of(System.getProperty("vtck.root"), "conformance", "samples", "virtio-net-pc.txt");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The row that begins with a {@code notify_off_multiplier}, and the same with one that is no power of two. */
    private static final String GOOD = "80: 04 00 00 00 09";

    private static final String BAD = "80: 03 00 00 00 09";

    @TempDir
    private Path folder;

    private Path dump;
    private Path site;

    @BeforeEach
    void a_corpus_of_one() throws IOException {
        dump = folder.resolve("corpus").resolve("machine.txt");
        site = folder.resolve("site");
        Files.createDirectories(dump.getParent());
        Files.copy(SAMPLE, dump);
    }

    @Test
    void a_night_publishes_its_files_and_the_next_one_finds_no_difference() throws IOException {
        Shell.Ran first = nightly("--parts", "corpus");
        assertThat(first.status()).isZero();
        assertThat(first.out())
                .contains("vtck nightly: night 1, 2026-11-25T12:00:00Z, seed 20261125", "There is no complete night")
                .contains("no regression; the night is complete");
        assertThat(site)
                .isDirectoryContaining("glob:**/index.html")
                .isDirectoryContaining("glob:**/verdicts.jsonl")
                .isDirectoryContaining("glob:**/corpus")
                .isDirectoryContaining("glob:**/history.db");
        assertThat(history().at("/files"))
                .as("what the page leads to; parts that did not run have left nothing")
                .extracting(JsonNode::asText)
                .containsExactly("trends/trends.html", "corpus/index.html", "new-failures.json", "verdicts.jsonl")
                .allSatisfy(file -> assertThat(site.resolve(file)).isRegularFile());
        Shell.Ran second = nightly("--parts", "corpus");
        assertThat(second.status()).isZero();
        assertThat(second.out()).contains("Difference from night 1 (2026-11-25T12:00:00Z):\n  none\n");
        assertThat(site.resolve("corpus"))
                .isDirectoryContaining("glob:**/index.html")
                .isDirectoryContaining("glob:**/junit.xml");
        assertThat(site.resolve("trends/trends.html")).content().contains("Trends over 2 nights", "2026-11-25 12:00");
        assertThat(history().at("/nights")).hasSize(2);
        assertThat(history().at("/nights/1/subjects").asLong())
                .isEqualTo(history().at("/nights/0/subjects").asLong())
                .isPositive();
    }

    @Test
    void a_device_that_got_worse_is_a_regression_and_is_known_again_under_another_name() throws IOException {
        nightly("--parts", "corpus");
        String text = Files.readString(dump);
        assertThat(text).contains(GOOD);
        Files.delete(dump);
        Files.writeString(dump.resolveSibling("renamed.txt"), text.replace(GOOD, BAD));
        Shell.Ran worse = nightly("--parts", "corpus");
        assertThat(worse.status()).isEqualTo(1);
        assertThat(worse.out()).contains("regressions (MUST): ", "renamed.txt 0000:00:03.0\n      virtio.");
        JsonNode failures = newFailures();
        assertThat(failures.at("/newFailures/0/kind").asText()).isEqualTo("regression");
        assertThat(failures.at("/newFailures/0/before").asText()).isEqualTo("PASS");
        assertThat(failures.at("/missing")).isEmpty();
    }

    @Test
    void a_waived_failure_fails_no_night_until_its_waiver_expires() throws IOException {
        Files.writeString(dump, Files.readString(dump).replace(GOOD, BAD));
        nightly("--parts", "corpus");
        Path waivers = folder.resolve("waivers.json");
        Files.writeString(waivers, waivers("2026-11-25"));
        Shell.Ran waived = nightly("--parts", "corpus", "--waivers", waivers.toString());
        assertThat(waived.status()).isZero();
        assertThat(history().at("/nights/1/counts/WAIVED").asLong()).isEqualTo(1);
        assertThat(history().at("/nights/1/differences/flip").asLong()).isZero();
        Files.writeString(waivers, waivers("2026-11-24"));
        Shell.Ran expired = nightly("--parts", "corpus", "--waivers", waivers.toString());
        assertThat(expired.status()).isEqualTo(1);
        assertThat(expired.out()).contains("WAIVED -> FAIL");
    }

    @Test
    void waivers_that_cannot_be_used_are_refused_before_the_night_begins() throws IOException {
        Path waivers = folder.resolve("waivers.json");
        Files.writeString(waivers, "{ \"schema\": \"x\" }");
        Shell.Ran shapeless = nightly("--parts", "corpus", "--waivers", waivers.toString());
        assertThat(shapeless.status()).isEqualTo(2);
        assertThat(shapeless.err())
                .startsWith("vtck: " + waivers + ":1: expected")
                .hasLineCount(1);
        nightly("--parts", "faults");
        Files.writeString(
                waivers,
                "{\"schema\":\"vtck-waivers/1\",\"waivers\":[{\"clause\":\"pci.bar.device.kin\","
                        + "\"device\":\"0123456789abcdef\",\"reason\":\"r\",\"link\":\"https://bugs.example/1\","
                        + "\"expires\":\"2027-03-31\"}]}");
        Shell.Ran unknown = nightly("--parts", "corpus", "--waivers", waivers.toString());
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err())
                .contains(":1: unknown clause `pci.bar.device.kin`; did you mean `pci.bar.device.kind`?")
                .doesNotContain("begins");
        assertThat(history().at("/nights")).as("the night of the faults alone").hasSize(1);
    }

    @Test
    void a_folder_that_cannot_be_made_is_one_sentence() {
        Shell.Ran ran = Shell.real().run("nightly", "--parts", "faults", "--out", dump + "/site");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err())
                .startsWith("vtck: the output cannot be written: " + dump)
                .doesNotContain("java.nio")
                .hasLineCount(1);
    }

    @Test
    void a_waived_clause_that_passes_is_an_error_every_night_until_the_waiver_is_taken_out() throws IOException {
        String good = Files.readString(dump);
        Files.writeString(dump, good.replace(GOOD, BAD));
        nightly("--parts", "corpus");
        Path waivers = Files.writeString(folder.resolve("waivers.json"), waivers("2026-11-25"));
        Files.writeString(dump, good);
        for (int night = 0; night < 2; night++) {
            Shell.Ran passing = nightly("--parts", "corpus", "--waivers", waivers.toString());
            assertThat(passing.status()).isEqualTo(1);
            assertThat(passing.out())
                    .contains("errors: waived clauses that pass (take the waiver out): 1", ": WAIVED -> PASS")
                    .endsWith("no regression; unexpected passes: 1; the night is\ncomplete\n");
            JsonNode published = newFailures();
            assertThat(published.at("/newFailures")).isEmpty();
            assertThat(published.at("/fixed")).isEmpty();
            assertThat(published.at("/unexpectedPasses")).hasSize(1);
            assertThat(published.at("/unexpectedPasses/0/kind").asText()).isEqualTo("unexpected-pass");
            assertThat(history().at("/differences/0/kind").asText()).isEqualTo("unexpected-pass");
        }
        assertThat(nightly("--parts", "corpus").status()).isZero();
    }

    /** What was published, in the shape of its schema. */
    private JsonNode newFailures() throws IOException {
        JsonNode failures = JSON.readTree(site.resolve("new-failures.json").toFile());
        try (InputStream schema = Objects.requireNonNull(
                NightlyCommandTest.class.getResourceAsStream("/vtck-new-failures.schema.json"))) {
            assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                            .getSchema(schema)
                            .validate(failures))
                    .isEmpty();
        }
        return failures;
    }

    /** A waiver of the failing clause in the log of the night. */
    private String waivers(String expires) throws IOException {
        String fingerprint = "";
        String clause = "";
        for (String line : Files.readAllLines(site.resolve("verdicts.jsonl"))) {
            JsonNode entry = JSON.readTree(line);
            if (entry.at("/address").asText().equals("0000:00:03.0")) {
                fingerprint = entry.at("/fingerprint").asText();
            } else if (entry.at("/function").asText().equals("0000:00:03.0")) {
                for (JsonNode verdict : entry.at("/verdicts")) {
                    String outcome = verdict.at("/outcome").asText();
                    clause = outcome.equals("FAIL") || outcome.equals("WAIVED")
                            ? verdict.at("/clause").asText()
                            : clause;
                }
            }
        }
        return JSON.writeValueAsString(Map.of(
                "schema",
                "vtck-waivers/1",
                "waivers",
                List.of(Map.of(
                        "clause", clause,
                        "device", fingerprint,
                        "reason", "known",
                        "link", "https://bugs.example/1",
                        "expires", expires))));
    }

    @Test
    void a_dump_that_cannot_be_read_costs_no_other_its_verdicts() throws IOException {
        Files.writeString(dump.resolveSibling("broken.txt"), "00:03.0 a device\n00: no hex\n");
        Shell.Ran ran = nightly("--parts", "corpus");
        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.out()).contains("corpus     incomplete", "broken.txt", "the night is incomplete");
        assertThat(history().at("/nights/0/subjects").asLong()).isPositive();
    }

    @Test
    void text_of_a_dump_stays_data_in_the_page() throws IOException {
        Path hostile = dump.resolveSibling("<script>alert(1)<script>.txt");
        Files.move(dump, hostile);
        nightly("--parts", "corpus");
        Files.delete(hostile);
        Files.copy(SAMPLE, dump.resolveSibling("</script>".replace("/", "") + ".txt"));
        nightly("--parts", "corpus");
        assertThat(Files.readString(site.resolve("index.html"))).doesNotContain("alert(1)", "innerHTML");
        assertThat(history().at("/schema").asText()).isEqualTo("vtck-history/1");
    }

    @Test
    void an_interrupted_night_publishes_what_there_is_and_is_marked() throws IOException {
        Shell.Ran ran = Shell.real().interrupted().run(words("--parts", "corpus"));
        assertThat(ran.status()).isEqualTo(130);
        assertThat(history().at("/nights/0/state").asText()).isEqualTo("interrupted");
        assertThat(ran.out()).contains("the night is interrupted");
    }

    @Test
    void a_campaign_is_part_of_a_night() throws IOException {
        Shell.Ran ran = nightly("--parts", "campaign", "--tries", "3", "--seed", "9");
        assertThat(ran.status()).isZero();
        assertThat(JSON.readTree(site.resolve("campaign.json").toFile())
                        .at("/seed")
                        .asLong())
                .isEqualTo(9);
    }

    @Test
    void bad_usage_is_one_sentence_and_status_2() throws IOException {
        Files.createDirectories(site);
        Path text =
                Files.writeString(folder.resolve("text.db"), "this is no database, however long it may be ".repeat(9));
        for (String[] words : List.of(
                new String[] {"--parts", "corpse", "unknown part `corpse`; did you mean `corpus`?"},
                new String[] {"--retention", "0", "expected a number from 1"},
                new String[] {"--db", text.toString(), "text.db: expected a history of vtck"})) {
            Shell.Ran ran = nightly(words[0], words[1]);
            assertThat(ran.status()).isEqualTo(2);
            assertThat(ran.err()).contains(words[2]);
            assertThat(ran.err().lines()).hasSize(1);
        }
        assertThat(Shell.real().run("nightly").err()).contains("missing required option: '--out=DIR'");
    }

    @Test
    void the_parts_are_found_as_services() {
        assertThat(Part.all()).extracting(Part::name).containsExactly("corpus", "faults", "qemu", "campaign");
    }

    @Test
    void the_samples_that_come_with_vtck_are_found() {
        assertThat(Samples.found())
                .singleElement()
                .satisfies(found -> assertThat(Path.of(found)).isDirectoryContaining("glob:**/virtio-net-pc.txt"));
    }

    private Shell.Ran nightly(String... words) {
        return Shell.real().run(words(words));
    }

    private String[] words(String... words) {
        List<String> all = new ArrayList<>(List.of("nightly", "--out", site.toString()));
        all.addAll(List.of("--corpus", dump.getParent().toString()));
        all.addAll(List.of("--regressions", folder.resolve("regressions").toString()));
        all.addAll(List.of(words));
        return all.toArray(String[]::new);
    }

    private JsonNode history() throws IOException {
        String text = Files.readString(site.resolve("history.js"));
        assertThat(text).startsWith("window.vtckHistory = {").endsWith("};\n");
        return JSON.readTree(text.substring(text.indexOf('{'), text.length() - 2));
    }
}
