package org.vtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs side by side; f2 is good, f0 fails a MUST, f1 a SHOULD. */
final class CompareCommandTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "f2, f2, nothing,    0, '0 regressed, 0 improved, 0 differing, 0 only in some'",
        "f2, f0, nothing,    0, '1 regressed, 0 improved'",
        "f2, f0, regression, 1, '1 regressed'",
        "f0, f2, regression, 0, '0 regressed, 1 improved'",
        "f0, f2, difference, 1, '1 improved'",
        "f2, f2, difference, 0, '0 differing'",
        "f2, f1, regression, 0, '1 regressed'",
        "f0, f0, regression, 0, '0 regressed'"
    })
    void the_status_says_what_fail_on_asks_whatever_the_format(
            String before, String after, String failOn, int status, String summary) {
        log("a", before);
        log("b", after);
        for (String format : new String[] {"human", "json", "markdown"}) {
            assertThat(compare("--fail-on", failOn, "--format", format).status())
                    .as(format)
                    .isEqualTo(status);
        }
        assertThat(compare().out().replaceAll("\\s+", " ")).contains(summary);
    }

    @Test
    void with_strict_a_should_is_a_regression_too() {
        log("a", "f2");
        log("b", "f1");
        assertThat(compare("--fail-on", "regression", "--strict").status()).isEqualTo(1);
    }

    @Test
    void a_regression_shows_both_outcomes_and_what_was_observed_at_80_columns() {
        log("a", "f2");
        log("b", "f0");
        String text = compare().out();
        assertThat(text)
                .contains("regressed\n  fake.device.vendor  MUST\n")
                .contains("(standard input) 0000:00:03.0 01f2:0302 (changed): A PASS, B FAIL;")
                .contains("observed header.vendor_id = \\x1b[31m0xf0");
        assertThat(text.lines()).allMatch(l -> l.length() <= 80 || !l.strip().contains(" "));
    }

    @Test
    void a_clause_that_is_new_regresses_nothing() {
        log("a", "f2", text -> text.replace("fake.device.vendor", "fake.device.older"));
        log("b", "f0");
        Shell.Ran ran = compare("--fail-on", "regression");
        assertThat(ran.status()).isZero();
        assertThat(ran.out())
                .contains(
                        "clauses only in B: fake.device.vendor", "clauses only in A: fake.device.older", "0 regressed");
    }

    @Test
    void a_device_that_is_new_regresses_nothing() {
        log("a", "f2");
        log("b", "f0", text -> text.replace("0000:00:03.0", "0000:00:07.0").replace("(standard input)", "other"));
        Shell.Ran ran = compare("--fail-on", "regression");
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("only in A: (standard input) 0000:00:03.0", "only in B: other 0000:00:07.0");
    }

    @Test
    void a_device_is_found_in_another_place_by_its_fingerprint() {
        log("a", "f2");
        log("b", "f2", text -> text.replace("0000:00:03.0", "0000:05:07.0").replace("(standard input)", "other"));
        assertThat(compare("--fail-on", "difference").status()).isZero();
    }

    @Test
    void a_verdict_that_one_run_left_out_is_only_in_some() {
        log("a", "f2");
        log("b", "f2", UnaryOperator.identity(), "--clause", "fake.device.vendor");
        assertThat(compare().out().replaceAll("\\s+", " ")).contains("3 only in some");
    }

    @Test
    void several_implementations_stand_side_by_side() {
        log("a", "f2");
        log("b", "f0");
        log("c", "f2");
        Shell.Ran ran = Shell.withFakes().run("compare", path("a"), path("b"), path("c"));
        assertThat(ran.out().replaceAll("\\s+", " ")).contains("A PASS, B FAIL, C PASS");
    }

    @Test
    void a_run_that_was_killed_is_compared_as_far_as_it_goes_with_status_3() {
        log("a", "f2");
        log("b", "f2", text -> text.substring(0, text.length() - 10));
        Shell.Ran ran = compare();
        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.out()).contains("INCOMPLETE");
    }

    @Test
    void waivers_hold_for_all_runs() throws IOException {
        log("a", "f2");
        log("b", "f0");
        String device = Shell.withFakes().check("f0", "-v").out().replaceAll("(?s).*fingerprint (\\w+).*", "$1");
        Path waivers = Files.writeString(
                folder.resolve("waivers.json"),
                "{\"schema\":\"vtck-waivers/1\",\"waivers\":[{\"clause\":\"fake.device.vendor\",\"device\":\"" + device
                        + "\",\"reason\":\"known\",\"link\":\"x\",\"expires\":\"2027-01-01\"}]}");
        Shell.Ran ran = compare("--fail-on", "regression", "--waivers", waivers.toString());
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("A PASS, B WAIVED");
    }

    @Test
    void json_has_the_documented_shape_and_the_same_counts() throws IOException {
        log("a", "f2", text -> text.replace("fake.device.even", "fake.device.odd"));
        log("b", "f0");
        JsonNode json = new ObjectMapper().readTree(compare("--format", "json").out());
        try (InputStream schema =
                Objects.requireNonNull(CompareCommandTest.class.getResourceAsStream("/vtck-compare.schema.json"))) {
            assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                            .getSchema(schema)
                            .validate(json))
                    .isEmpty();
        }
        assertThat(json.at("/summary/REGRESSED").asInt()).isEqualTo(1);
        assertThat(json.at("/differences/0/outcomes").toString()).isEqualTo("[\"PASS\",\"FAIL\"]");
        assertThat(json.at("/clausesOnlyInSome")).hasSize(2);
    }

    @Test
    void markdown_has_a_row_for_each_difference() {
        log("a", "f2");
        log("b", "f0", text -> text.replace("(standard input)", "<script>|x"));
        String text = compare("--format", "markdown").out();
        assertThat(text)
                .startsWith("## vtck compare\n\n1 regressed, 0 improved")
                .contains("| regressed | <code>fake.device.vendor</code> | MUST |")
                .doesNotContain("<script");
    }

    @Test
    void a_page_has_a_row_for_each_difference_and_names_are_text() throws IOException {
        log("a", "f2");
        log("b", "f0", text -> text.replace("(standard input)", "<script>|x"));
        Path site = folder.resolve("site");
        assertThat(compare("--fail-on", "regression", "--format", "html", "-o", site.toString())
                        .status())
                .isEqualTo(1);
        assertThat(Files.readString(site.resolve("compare.html")))
                .contains("regressed", "revision 1.4")
                .doesNotContain("<script>|");
        JsonNode rows = Sites.data(site, "compare-0");
        assertThat(rows).hasSize(1);
        assertThat(rows.at("/0/0").asText()).isEqualTo("fake.device.vendor");
        assertThat(rows.at("/0/3").asText()).isEqualTo("PF");
        assertThat(rows.at("/0/4").asText()).isEqualTo("regressed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compare|vtck: missing required parameter: 'LOG' (vtck compare --help)",
                "compare none|vtck: expected at least two logs to compare, found one",
                "compare none nil|vtck: none: expected a log that can be read, found otherwise (NoSuchFile)",
                "compare a b --fail-on all|vtck: invalid value for option '--fail-on': expected one of regression,"
                        + " difference, nothing, found `all`",
                "compare a b --format sarif|vtck: expected one of human, json, markdown, html for this command, found `sarif`"
            })
    void bad_usage_is_one_sentence_and_status_2(String line) {
        String[] parts = line.split("\\|");
        assertThat(Shell.withFakes().run(parts[0].split(" "))).isEqualTo(new Shell.Ran(2, "", parts[1] + "\n"));
    }

    private Shell.Ran compare(String... options) {
        String[] args = new String[options.length + 3];
        args[0] = "compare";
        args[1] = path("a");
        args[2] = path("b");
        System.arraycopy(options, 0, args, 3, options.length);
        return Shell.withFakes().run(args);
    }

    private void log(String name, String first) {
        log(name, first, UnaryOperator.identity());
    }

    private void log(String name, String first, UnaryOperator<String> change, String... options) {
        String[] all = new String[options.length + 2];
        all[0] = "--log";
        all[1] = path(name);
        System.arraycopy(options, 0, all, 2, options.length);
        Shell.withFakes().check(first, all);
        try {
            Path file = Path.of(path(name));
            Files.writeString(file, change.apply(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String path(String name) {
        return folder.resolve(name + ".jsonl").toString();
    }
}
