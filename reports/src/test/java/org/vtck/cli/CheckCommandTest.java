package org.vtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exit status and outputs of {@code vtck check}, judged by fakes: what is judged is not the point here. */
final class CheckCommandTest {
    private static final String ROW = " 01 02 03 04 05 06 07 08 09 0a 0b 0c 0d 0e 0f\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"f2, 0", "f0, 1", "f1, 0", "ee, 70"})
    void the_status_says_what_was_found_in_every_format(String first, int status) {
        for (Format format : Shell.FILES) {
            assertThat(check(first, "--format", Choice.word(format)).status())
                    .as("%s", format)
                    .isEqualTo(status);
        }
    }

    @Test
    void with_strict_a_should_counts() {
        assertThat(check("f1").status()).isZero();
        assertThat(check("f1", "--strict").status()).isEqualTo(1);
        assertThat(check("f1", "--strict").out()).contains("FAIL: 0 MUST fail, 2 MUST pass, 1 SHOULD fails");
    }

    @Test
    void nothing_judged_is_not_good() {
        assertThat(check("f2", "--clause", "fake.device.live").status()).isEqualTo(3);
        assertThat(check("f2", "--clause", "fake.device.live").out())
                .contains("NOTHING CLAIMED: no MUST could be judged");
    }

    @Test
    void a_defect_costs_its_verdict_alone_and_is_one_sentence() {
        Shell.Ran ran = check("ee");
        assertThat(ran.out()).contains("incomplete");
        assertThat(ran.err().lines()).hasSize(2);
        assertThat(ran.err())
                .contains("vtck: defect: IllegalStateException at FakeEngine.java:")
                .contains("(cannot explain\\x0a0xee) while explaining fake.device.vendor on 0000:00:03.0");
    }

    @Test
    void an_interrupted_run_hands_over_what_it_has() {
        Shell.Ran ran = Shell.withFakes().interrupted().runWith(dump("f2"), "check", "-", "--format", "json");
        assertThat(ran.status()).isEqualTo(130);
        assertThat(ran.out()).contains("\"incomplete\" : true");
    }

    @Test
    void several_formats_go_to_several_places_at_once() throws IOException {
        Path json = folder.resolve("report.json");
        Shell.Ran ran = check("f2", "--format", "human", "--format", "json", "-o", "-", "-o", json.toString());
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("PASS: 2 MUST pass, none fails");
        assertThat(Files.readString(json)).startsWith("{").endsWith("}\n");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void bad_input_leaves_nothing_half_written() throws IOException {
        Path report = Files.writeString(folder.resolve("report"), "before");
        Shell.Ran ran =
                Shell.withFakes().runWith(dump("f2") + "\n00:04.0 y\n00: zz\n", "check", "-", "-o", report.toString());
        assertThat(ran)
                .isEqualTo(new Shell.Ran(
                        2,
                        "",
                        "vtck: (standard input):5: expected 16 bytes of two hex digits each, found ` zz` after 0\n"));
        assertThat(report).hasContent("before");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check|vtck: missing required parameter: 'INPUT' (vtck check --help)",
                "check - --stict|vtck: unknown option `--stict`; did you mean `--strict`?",
                "check - --format xml|vtck: invalid value for option '--format' (FORMAT): expected one of human, json,"
                        + " junit, otr, sarif, markdown, statement, html, found `xml`",
                "check - --function 3|vtck: expected an address such as 00:03.0 after --function, found `3`",
                "check - --function 00:05.0|vtck: no input has a function at 0000:00:05.0",
                "check - --clause fake.device.vendr|vtck: unknown clause `fake.device.vendr`; did you mean"
                        + " `fake.device.vendor`?",
                "check - --profile x|vtck: unknown profile `x`",
                "check - --profile group-it|vtck: unknown profile `group-it`; did you mean `group_id`?",
                "check - --as net|vtck: unknown device type `net`",
                "check none.txt|vtck: none.txt: expected a file or a folder, found nothing of that name",
                "check - -o a -o b|vtck: expected a --format for each -o, found 2 -o and 1 format",
                "check - --format human --format json|vtck: expected a place of its own for each --format, found two that"
                        + " go to the same",
                "check - -o /nonexistent/a|vtck: nothing can be written to /nonexistent/a (NoSuchFile)",
                "chek|vtck: unknown argument `chek`; did you mean `check`?",
                "''|vtck: expected a command: one of"
            })
    void bad_usage_is_one_sentence_and_status_2(String line) {
        String[] parts = line.split("\\|");
        String[] args = parts[0].equals("''") ? new String[0] : parts[0].split(" ");
        Shell.Ran ran = Shell.withFakes().runWith(dump("f2"), args);
        assertThat(ran.err()).startsWith(parts[1]);
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.status()).isEqualTo(2);
    }

    @Test
    void help_shows_examples() {
        Shell.Ran ran = Shell.withFakes().run("check", "--help");
        assertThat(ran.status()).isZero();
        assertThat(ran.out())
                .contains("Examples:", "lspci -xxxx | vtck check -")
                .doesNotContain("\u001b");
        assertThat(ran.out().lines()).allMatch(l -> l.length() <= 80);
    }

    private static Shell.Ran check(String first, String... options) {
        String[] args = new String[options.length + 2];
        args[0] = "check";
        args[1] = "-";
        System.arraycopy(options, 0, args, 2, options.length);
        return Shell.withFakes().runWith(dump(first), args);
    }

    private static String dump(String first) {
        return "00:03.0 x\n00: " + first + ROW;
    }
}
