package org.vtck.reports.statement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.vtck.fake.FakeModel;
import org.vtck.fake.FakeRun;
import org.vtck.fake.FakeWaiver;
import org.vtck.fake.Machines;
import org.vtck.fake.Rendered;

final class StatementReportTest {
    private static final Path GOLDEN = Path.of("src/test/resources/statement/failing.txt");

    @Test
    void it_says_what_was_judged_on_what_it_rests_and_what_was_not_judged() throws IOException {
        String text = rendered(report -> FakeRun.into(report, Machines.good_failing_and_unknown()));
        assertThat(text.lines()).allMatch(l -> l.length() <= 80);
        boolean update = "update".equals(System.getProperty("golden"));
        if (update || Files.notExists(GOLDEN)) {
            Files.writeString(GOLDEN, text);
            fail("%s was written; read it, then run again", GOLDEN);
        }
        assertThat(text).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void nothing_is_claimed_from_half_a_run() {
        assertThat(rendered(report -> FakeRun.stopped(report, 2, Machines.of(3))))
                .contains("INCOMPLETE", "NOTHING CLAIMED")
                .doesNotContain("NO FAILURE");
    }

    @Test
    void waived_failures_are_no_conformance_without_saying_so() {
        String text = rendered(Rendered.waived(
                Machines.good_failing_and_unknown(),
                FakeWaiver.of(Machines.good_failing_and_unknown(), 1, FakeModel.VENDOR, Rendered.TODAY)));
        assertThat(text).contains("NO FAILURE BUT THOSE THAT ARE WAIVED");
    }

    private static String rendered(Rendered.Run run) {
        return Rendered.of(out -> new StatementReport(new PrintWriter(out, false, UTF_8)), run);
    }
}
