package org.vtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What waivers make of status and words; it is {@link Shell#NOW}, the 25th of November 2026. */
final class WaiverOptionTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "f0, fake.device.vendor, 2026-11-25, 0, WAIVED",
        "f0, fake.device.vendor, 2026-11-24, 1, expired",
        "f0, fake.device.even,   2027-01-01, 1, a waiver says that it fails",
        "f2, fake.device.vendor, 2027-01-01, 1, a waiver says that it fails",
        "f2, fake.device.vendor, 2026-11-24, 0, PASS",
        "f1, fake.device.even,   2027-01-01, 0, WAIVED"
    })
    void a_failure_is_waived_until_its_day_and_an_unexpected_pass_is_an_error(
            String first, String clause, String expires, int status, String word) throws IOException {
        Path waivers = waivers(clause, fingerprint(first), expires);
        for (Format format : Shell.FILES) {
            assertThat(check(first, "--waivers", waivers.toString(), "--format", Choice.word(format))
                            .status())
                    .as("%s", format)
                    .isEqualTo(status);
        }
        String human = check(first, "--waivers", waivers.toString()).out().replaceAll("\\s+", " ");
        assertThat(human).contains(word);
        assertThat(human.contains("the vendor knows (https://bugs.example/7, until " + expires + ")"))
                .isEqualTo(!word.equals("PASS"));
    }

    @Test
    void with_strict_a_waived_should_does_not_count_either() throws IOException {
        Path waivers = waivers("fake.device.even", fingerprint("f1"), "2027-01-01");
        assertThat(check("f1", "--strict").status()).isEqualTo(1);
        assertThat(check("f1", "--strict", "--waivers", waivers.toString()).status())
                .isZero();
    }

    @Test
    void a_report_of_a_log_waives_as_the_check_does_and_the_file_given_last_decides() throws IOException {
        Path waivers = waivers("fake.device.vendor", fingerprint("f0"), "2027-01-01");
        String log = folder.resolve("run.jsonl").toString();
        assertThat(check("f0", "--log", log).status()).isEqualTo(1);
        Shell.Ran reported = Shell.withFakes().run("report", log, "--waivers", waivers.toString());
        Shell.Ran checked = check("f0", "--log", log, "--waivers", waivers.toString());
        assertThat(reported).isEqualTo(checked);
        assertThat(Shell.withFakes().run("report", log)).isEqualTo(checked);
        Path none = Files.writeString(folder.resolve("none.json"), "{\"schema\":\"vtck-waivers/1\",\"waivers\":[]}");
        assertThat(Shell.withFakes()
                        .run("report", log, "--waivers", none.toString())
                        .status())
                .isEqualTo(1);
    }

    @Test
    void a_waiver_of_another_device_covers_nothing_and_is_named() throws IOException {
        Path waivers = waivers("fake.device.vendor", "0123456789abcdef", "2027-01-01");
        Shell.Ran ran = check("f0", "--waivers", waivers.toString());
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err())
                .isEqualTo("vtck: note: " + waivers
                        + ":1: the waiver of fake.device.vendor on 0123456789abcdef meets no verdict of this run\n");
    }

    @Test
    void a_clause_that_there_is_not_is_refused_with_a_near_miss() throws IOException {
        Path waivers = waivers("fake.device.vendr", "0123456789abcdef", "2027-01-01");
        assertThat(check("f0", "--waivers", waivers.toString()))
                .isEqualTo(new Shell.Ran(
                        2,
                        "",
                        "vtck: " + waivers
                                + ":1: unknown clause `fake.device.vendr`; did you mean `fake.device.vendor`?\n"));
    }

    @Test
    void a_file_that_cannot_be_read_is_one_sentence() {
        assertThat(check("f0", "--waivers", "/nonexistent/w"))
                .isEqualTo(new Shell.Ran(
                        2,
                        "",
                        "vtck: /nonexistent/w: expected a file of waivers that can be read, found otherwise"
                                + " (NoSuchFile)\n"));
    }

    private Path waivers(String clause, String device, String expires) throws IOException {
        String text = "{\"schema\":\"vtck-waivers/1\",\"waivers\":[{\"clause\":\"" + clause + "\",\"device\":\""
                + device
                + "\",\"reason\":\"the vendor knows\",\"link\":\"https://bugs.example/7\",\"expires\":\"" + expires
                + "\"}]}";
        return Files.writeString(folder.resolve("waivers.json"), text);
    }

    /** The fingerprint that {@code vtck check -v} shows below the function; that of the machine comes before. */
    private static String fingerprint(String first) {
        Matcher shown = Pattern.compile("(?s).*fingerprint ([0-9a-f]{16})")
                .matcher(check(first, "-v").out());
        assertThat(shown.find()).isTrue();
        return shown.group(1);
    }

    private static Shell.Ran check(String first, String... options) {
        return Shell.withFakes().check(first, options);
    }
}
