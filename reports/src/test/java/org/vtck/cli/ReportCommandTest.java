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

/** A log says the same as the run that wrote it, in status and in words. */
final class ReportCommandTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"f2, 0", "f0, 1", "f1, 0"})
    void a_report_has_the_words_and_the_status_of_the_check(String first, int status) {
        for (String options : new String[] {"--format human", "--format json", "-v", "--format json --all-verdicts"}) {
            Shell.Ran checked = check(first, (options + " --log " + log("run")).split(" "));
            Shell.Ran reported = Shell.withFakes().run(("report " + log("run") + " " + options).split(" "));
            assertThat(reported).isEqualTo(checked);
            assertThat(reported.status()).isEqualTo(status);
        }
    }

    @Test
    void with_strict_a_should_counts() {
        check("f1", "--log", log("run"));
        assertThat(Shell.withFakes().run("report", log("run")).status()).isZero();
        assertThat(Shell.withFakes().run("report", log("run"), "--strict").status())
                .isEqualTo(1);
    }

    @Test
    void the_log_of_a_killed_run_is_reported_as_incomplete_with_status_3() throws IOException {
        check("f2", "--log", log("run"));
        String whole = Files.readString(Path.of(log("run")));
        Files.writeString(Path.of(log("run")), whole.substring(0, whole.length() - 20));
        Shell.Ran ran = Shell.withFakes().run("report", log("run"));
        assertThat(ran.out()).contains("NOTHING CLAIMED: the run is incomplete");
        assertThat(ran.status()).isEqualTo(3);
    }

    @Test
    void an_interrupted_check_leaves_a_log_that_says_so() {
        Shell.Ran checked =
                Shell.withFakes().interrupted().runWith(Shell.dump("f2"), "check", "-", "--log", log("run"));
        assertThat(checked.status()).isEqualTo(130);
        assertThat(Shell.withFakes().run("report", log("run")).status()).isEqualTo(3);
    }

    @Test
    void several_logs_are_one_run() {
        check("f2", "--log", log("good"));
        check("f0", "--log", log("bad"));
        Shell.Ran ran = Shell.withFakes().run("report", log("good"), log("bad"));
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).contains("2 machines, 2 functions; each clause counts once on each: 5 PASS, 1 FAIL");
    }

    @Test
    void logs_of_different_specifications_are_not_one_run() throws IOException {
        check("f2", "--log", log("one"));
        check("f2", "--log", log("two"));
        Path two = Path.of(log("two"));
        Files.writeString(two, Files.readString(two).replace("\"hash\":\"0", "\"hash\":\"1"));
        Shell.Ran ran = Shell.withFakes().run("report", log("one"), log("two"));
        assertThat(ran.err())
                .isEqualTo("vtck: " + two + ": expected a run of the same specification as the first one, found another"
                        + " (`vtck compare` shows both)\n");
        assertThat(ran.out()).isEmpty();
        assertThat(ran.status()).isEqualTo(2);
    }

    @Test
    void the_standard_input_may_be_a_log() throws IOException {
        check("f0", "--log", log("run"));
        Shell.Ran ran = Shell.withFakes().runWith(Files.readString(Path.of(log("run"))), "report", "-");
        assertThat(ran.status()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report|vtck: missing required parameter: 'LOG' (vtck report --help)",
                "report none|vtck: none: expected a log that can be read, found otherwise (NoSuchFile)",
                "report -|vtck: (standard input): expected a log of verdicts, found an empty file",
                "check - --log /nonexistent/a|vtck: nothing can be written to /nonexistent/a (NoSuchFile)"
            })
    void bad_usage_is_one_sentence_and_status_2(String line) {
        String[] parts = line.split("\\|");
        assertThat(Shell.withFakes().run(parts[0].split(" "))).isEqualTo(new Shell.Ran(2, "", parts[1] + "\n"));
    }

    private String log(String name) {
        return folder.resolve(name + ".jsonl").toString();
    }

    private static Shell.Ran check(String first, String... options) {
        return Shell.withFakes().check(first, options);
    }
}
