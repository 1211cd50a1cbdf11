package org.vtck.reports.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vtck.conformance.run.Strictness;
import org.vtck.fake.FakeRun;
import org.vtck.fake.Machines;
import org.vtck.fake.Rendered;
import org.vtck.spec.subject.Machine;

final class MarkdownReportTest {
    @Test
    void it_starts_with_what_the_run_comes_to() {
        assertThat(rendered(Machines.good_failing_and_unknown()))
                .startsWith("## vtck: FAIL, 1 MUST and 0 SHOULD fail, 0 waived pass\n\n1 machines, 3 functions; ")
                .contains("| FAIL | <code>fake.device.vendor</code> | MUST | 1 | book-v1 4.1.2 Devices,");
    }

    @Test
    void each_failure_is_folded_up_with_its_bytes() {
        assertThat(rendered(Machines.good_failing_and_unknown()))
                .contains(
                        "<details><summary><code>FAIL fake.device.vendor</code> on <code>dump.txt 0000:00:04.0</code>")
                .contains("00: f0 f1 02 03");
    }

    @Test
    void it_never_grows_beyond_what_a_comment_takes() {
        List<Machine> machines = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            machines.add(Machines.hostile());
        }
        String text = rendered(machines.toArray(Machine[]::new));
        assertThat(text.getBytes(UTF_8).length).isBetween(40_000, MarkdownReport.MOST_BYTES);
        int shown = text.split("<details>", -1).length - 1;
        assertThat(text).contains(300 - shown + " more have no room here");
        assertThat(text).contains("| FAIL | 300 |", "| 300 |");
    }

    @Test
    void with_strict_a_should_counts() {
        String text = Rendered.of(
                out -> new MarkdownReport(out, Strictness.SHOULD_COUNTS),
                report -> FakeRun.into(report, Machines.of(1)));
        assertThat(text).startsWith("## vtck: FAIL");
    }

    private static String rendered(Machine... machines) {
        return Rendered.of(out -> new MarkdownReport(out, Strictness.MUST_COUNTS), machines);
    }
}
