package org.vtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
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
        JsonNode rows = Sites.data(site, "compare-differences-0");
        assertThat(rows).hasSize(1);
        assertThat(rows.at("/0/2").asText()).isEqualTo("regressed");
        assertThat(rows.at("/0/3/0/0").asText()).isEqualTo("B");
        assertThat(rows.at("/0/3/0/1").asText()).startsWith("FAIL: observed header.vendor_id = ");
        assertThat(ComparedVerdicts.ofPage(site))
                .containsEntry("(standard input) 0000:00:03.0 fake.device.vendor", "PF");
        assertThat(Files.exists(site.resolve("index.html"))).isFalse();
    }

    @Test
    void a_json_report_with_every_verdict_is_a_run_too() {
        log("a", "f2");
        log("b", "f0");
        String logs = compare("--format", "json").out();
        report("a");
        assertThat(compare("--format", "json").out())
                .isEqualTo(logs.replaceFirst("\\s+\"began\" : \"2026-11-25T12:00:00Z\",", ""));
        pack("a");
        pack("b");
        assertThat(compare("--fail-on", "regression").status()).isEqualTo(1);
    }

    @Test
    void a_json_report_of_a_build_without_fingerprints_is_aligned_by_machine_and_address() {
        report("a", "f2");
        change(
                "a",
                t -> t.replaceAll("\\s+\"fingerprint\" : \"\\w+\",", "")
                        .replaceAll(",\\s+\"unexpectedPasses\" : 0", ""));
        log("b", "f0");
        assertThat(compare().out().replaceAll("\\s+", " "))
                .contains("1 regressed, 0 improved", "0000:00:03.0 01f2:0302: A PASS, B FAIL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"outcome\" : \"PASS\" | \"outcome\" : \"FAIL\" | expected every verdict of the counts",
                "\"mustPassed\" : 2 | \"mustPassed\" : 3 | expected the counts of the verdicts in `inputs`, found others",
                "vtck-report/1 | vtck-report/2 | expected the schema `vtck-report/1`, found `vtck-report/2`",
                "\"summary\" : | \"sum\" : | unknown field `sum` in a report",
                "\"note\" : | \"notes\" : | expected a field `note` in a verdict, found none",
                "\"address\" : \"0000 | \"address\" : \"zero | expected an address such as 0000:00:03.0 as `address` of a function",
                "\"inputs\" : [ | \"inputs\" : [ 7, | expected objects alone in `inputs`, found otherwise",
                "\"inputs\" : [ | \"inputs\" : { | expected an array `inputs`, found otherwise",
                "\"topology\" : { | \"topology\" : [ { | expected a report in JSON, found otherwise"
            })
    void a_report_that_vtck_would_not_have_written_is_refused_in_one_sentence(String what, String by, String said) {
        report("a", "f2");
        change("a", t -> t.replaceFirst(Pattern.quote(what), by));
        log("b", "f0");
        Shell.Ran ran = compare();
        assertThat(ran.err())
                .startsWith("vtck: " + path("a") + ":")
                .contains(said)
                .hasLineCount(1);
        assertThat(ran.status()).isEqualTo(2);
    }

    @Test
    void a_report_without_the_verdicts_that_pass_is_refused_and_so_are_waivers_on_one() throws IOException {
        Shell.withFakes().check("f2", "--format", "json", "-o", path("a"));
        log("b", "f0");
        assertThat(compare().err())
                .contains("expected every verdict of the counts (a report of --all-verdicts), found ");
        report("a", "f2");
        Path waivers =
                Files.writeString(folder.resolve("waivers.json"), "{\"schema\":\"vtck-waivers/1\",\"waivers\":[]}");
        assertThat(compare("--waivers", waivers.toString()).err())
                .contains("expected a log with --waivers, found a JSON report, which they cannot change");
    }

    @Test
    void a_json_report_is_not_reported_again() {
        report("a", "f2");
        assertThat(Shell.withFakes().run("report", path("a")))
                .isEqualTo(
                        new Shell.Ran(
                                2,
                                "",
                                "vtck: " + path("a")
                                        + ": expected a log of `vtck check --log`, found a JSON report (`vtck compare` takes those)\n"));
    }

    @Test
    void a_packed_log_that_breaks_off_is_one_sentence_and_status_2() throws IOException {
        log("a", "f2");
        log("b", "f0");
        pack("a");
        byte[] whole = Files.readAllBytes(Path.of(path("a")));
        Files.write(Path.of(path("a")), Arrays.copyOf(whole, whole.length - 9));
        assertThat(compare())
                .isEqualTo(new Shell.Ran(
                        2, "", "vtck: " + path("a") + ": expected a whole gzip file, found one that breaks off\n"));
        assertThat(Shell.withFakes().run("report", path("a")).status()).isEqualTo(2);
    }

    @Test
    void the_page_says_that_an_obligation_is_another_in_a_later_run() throws IOException {
        log(
                "a",
                "f2",
                text -> text.replaceFirst("(fake.device.vendor\"[^}]*?)\"MUST\"", "$1\"SHOULD\"")
                        .replaceAll("\"mustPassed\":2", "\"mustPassed\":1"));
        log("b", "f2");
        Path site = folder.resolve("site");
        assertThat(compare("--format", "html", "-o", site.toString()).err()).isEmpty();
        assertThat(Sites.data(site, "compare").get("clauses").toString())
                .contains("[\"fake.device.vendor\",\"SHOULD, B MUST\",\"A, B\"]");
    }

    @Test
    void a_report_may_show_the_run_against_earlier_ones() throws IOException {
        log("a", "f2");
        log("b", "f0");
        pack("a");
        Path site = folder.resolve("site");
        Shell.Ran ran = Shell.withFakes()
                .run("report", path("b"), "--against", path("a"), "--format", "html", "-o", site.toString());
        assertThat(ran.status()).as(ran.err()).isEqualTo(1);
        assertThat(Files.readString(site.resolve("index.html")))
                .contains("Compared with " + path("a") + ": 1 regressed, 0 improved", "href=\"compare.html\"");
        assertThat(ComparedVerdicts.ofPage(site))
                .containsEntry("(standard input) 0000:00:03.0 fake.device.vendor", "PF");
    }

    @Test
    void against_without_pages_is_refused() {
        log("a", "f2");
        assertThat(Shell.withFakes().run("report", path("a"), "--against", path("a")))
                .isEqualTo(
                        new Shell.Ran(
                                2,
                                "",
                                "vtck: expected --format html with --against, found none (`vtck compare` has other formats)\n"));
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

    /** A JSON report of the log of that name, in its place. */
    private void report(String name) {
        Shell.withFakes().run("report", path(name), "--all-verdicts", "--format", "json", "-o", path(name));
    }

    private void report(String name, String first) {
        log(name, first);
        report(name);
    }

    private void pack(String name) {
        try {
            Path file = Path.of(path(name));
            byte[] text = Files.readAllBytes(file);
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
                out.write(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void change(String name, UnaryOperator<String> change) {
        try {
            Path file = Path.of(path(name));
            String text = Files.readString(file);
            String changed = change.apply(text);
            assertThat(changed).isNotEqualTo(text);
            Files.writeString(file, changed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String path(String name) {
        return folder.resolve(name + ".jsonl").toString();
    }
}
