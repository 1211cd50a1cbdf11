package org.vtck.reports.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vtck.conformance.input.InputException;
import org.vtck.fake.FakeRun;
import org.vtck.fake.Machines;
import org.vtck.reports.json.JsonReport;
import org.vtck.reports.json.Verdicts;
import org.vtck.spec.subject.Machine;

/** The log says all that the run said, and its reader believes nothing that a writer would not have written. */
final class LogTest {
    @Test
    void every_line_has_the_documented_shape() throws IOException {
        try (InputStream schema = Objects.requireNonNull(LogTest.class.getResourceAsStream("/vtck-log.schema.json"))) {
            JsonSchema validator =
                    JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
            List<String> lines = log().lines().toList();
            assertThat(lines).hasSize(10);
            for (String line : lines) {
                assertThat(validator.validate(new ObjectMapper().readTree(line)))
                        .as(line)
                        .isEmpty();
            }
        }
    }

    @Test
    void a_log_read_back_renders_as_the_run_did() {
        ByteArrayOutputStream direct = new ByteArrayOutputStream();
        FakeRun.into(JsonReport.to(direct, Verdicts.ALL), Machines.good_failing_and_unknown(), Machines.of(2));
        assertThat(rendered(log(Machines.good_failing_and_unknown(), Machines.of(2))))
                .isEqualTo(direct.toString(UTF_8));
    }

    @Test
    void a_log_written_again_is_the_same_log() {
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        read(log(), new LogWriter(again));
        assertThat(again.toString(UTF_8)).isEqualTo(log());
    }

    @Test
    void each_line_is_handed_over_as_soon_as_it_is_whole() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LogWriter writer = new LogWriter(out);
        List<Integer> lines = new ArrayList<>();
        FakeRun.into(
                Report.all(List.of(
                        writer,
                        new Watching(() ->
                                lines.add((int) out.toString(UTF_8).lines().count())))),
                Machines.good_failing_and_unknown());
        assertThat(lines).containsExactly(1, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void wherever_a_run_is_killed_its_log_is_read_as_far_as_it_goes() {
        String whole = log();
        int first = whole.indexOf('\n') + 1;
        for (int length = first; length < whole.length() - 1; length += 101) {
            String report = rendered(whole.substring(0, length));
            assertThat(report).as("cut at %d", length).contains("\"incomplete\" : true");
        }
        assertThat(rendered(whole)).contains("\"incomplete\" : false");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vtck-log/1|vtck-log/2|log:1: expected the shape vtck-log/1, found `vtck-log/2`, which another version of"
                        + " vtck reads",
                "vtck-log/1|junit|log:1: expected the shape vtck-log/1, found `junit`",
                "\"origin\"|\"orgin\"|log:2: expected a field `origin` in a record `machine`, found none",
                "\"notes\":|\"color\":1,\"notes\":|log:2: unknown field `color` in a record `machine`",
                "\"origin\":\"captured\"|\"origin\":\"found\"|log:2: expected one of captured, emulated as `origin` of a"
                        + " record `machine`, found `found`",
                "\"functions\":3|\"functions\":4|log:6: expected 4 functions of dump.txt, found 3 and then a record"
                        + " `verdicts`",
                "\"functions\":3|\"functions\":2|log:5: expected no further function, found one",
                "\"address\":\"0000:00:04.0\"|\"address\":\"0000:00:03.0\"|log:5: two functions at 0000:00:03.0",
                "\"bytes\":\"f0|\"bytes\":\"xx|log:4: expected at most 4096 bytes in hex digits as `bytes` of a record"
                        + " `function`",
                "\"offset\":46|\"offset\":4096|log:7: expected a number of 0 to 4095 as `offset` of a range, found 4096",
                "\"outcome\":\"FAIL\"|\"outcome\":\"PASS\"|log:10: expected the counts of the verdicts in the lines before,"
                        + " found others",
                "\"clause\":\"fake.device.live\"|\"clause\":\"fake.device.liv\"|log:6: expected a clause of the first line"
                        + " as `clause` of a verdict, found `fake.device.liv`",
                "\"type\":\"verdicts\"|\"type\":\"end\"|log:6: expected",
                "{\"type\":\"machine\"|{\"type\":\"machine\",\"type\":\"machine\"|log:2: expected a record in JSON, found"
                        + " otherwise (Duplicate",
                "{\"type\":\"machine\"|[{\"type\":\"machine\"|log:2: expected a record in JSON"
            })
    void what_a_writer_would_not_write_is_refused_with_its_place(String written, String instead, String sentence) {
        String changed = log().replaceFirst(Pattern.quote(written), instead);
        assertThat(changed).isNotEqualTo(log());
        assertThatThrownBy(() -> rendered(changed))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(sentence)
                .hasMessageNotContaining("\n");
    }

    @Test
    void nothing_but_a_log_is_read() {
        assertThatThrownBy(() -> rendered("")).hasMessage("log: expected a log of verdicts, found an empty file");
        assertThatThrownBy(() -> rendered("00:03.0 x")).hasMessageStartingWith("log:1: expected a record in JSON");
        assertThatThrownBy(() -> rendered(log() + log()))
                .hasMessage("log:11: expected nothing after the record `end`, found a record `run`");
    }

    private static String log(Machine... machines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FakeRun.into(new LogWriter(out), machines);
        return out.toString(UTF_8);
    }

    private static String log() {
        return log(Machines.good_failing_and_unknown());
    }

    private static String rendered(String log) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        read(log, JsonReport.to(out, Verdicts.ALL));
        return out.toString(UTF_8);
    }

    private static void read(String log, Report report) {
        LogReader.read("log", new ByteArrayInputStream(log.getBytes(UTF_8)), report);
    }
}
