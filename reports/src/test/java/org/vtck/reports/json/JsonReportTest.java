package org.vtck.reports.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.vtck.fake.FakeRun;
import org.vtck.fake.Machines;

final class JsonReportTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void every_report_has_the_documented_shape() throws IOException {
        for (Verdicts listed : Verdicts.values()) {
            assertValid(report(listed));
        }
    }

    @Test
    void a_run_that_was_stopped_is_a_whole_document_that_says_so() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FakeRun.stopped(JsonReport.to(out, Verdicts.ALL), 2, Machines.good_failing_and_unknown());
        JsonNode report = JSON.readTree(out.toString(UTF_8));
        assertValid(report);
        assertThat(report.at("/summary/incomplete").asBoolean()).isTrue();
        assertThat(report.at("/inputs/0/functions")).hasSize(1);
        assertThat(report.at("/inputs/0/topology").isMissingNode()).isTrue();
    }

    @Test
    void passing_verdicts_are_counted_and_listed_only_on_demand() throws IOException {
        JsonNode few = report(Verdicts.NOT_PASSED).at("/inputs/0/functions/0");
        assertThat(few.at("/counts/PASS").asInt()).isEqualTo(2);
        assertThat(few.at("/verdicts").findValuesAsText("outcome")).containsExactly("NOT_TESTABLE", "NOT_APPLICABLE");
        JsonNode all = report(Verdicts.ALL).at("/inputs/0/functions/0");
        assertThat(all.at("/verdicts").findValuesAsText("outcome"))
                .containsExactly("PASS", "PASS", "NOT_TESTABLE", "NOT_APPLICABLE");
    }

    @Test
    void a_failure_says_where_what_and_how_many_more() throws IOException {
        JsonNode report = report(Verdicts.NOT_PASSED);
        JsonNode function = report.at("/inputs/0/functions/1");
        assertThat(function.at("/address").asText()).isEqualTo("0000:00:04.0");
        assertThat(function.at("/vendor").asText()).isEqualTo("f1f0");
        JsonNode verdict = function.at("/verdicts/0");
        assertThat(verdict.at("/clause").asText()).isEqualTo("fake.device.vendor");
        assertThat(verdict.at("/obligation").asText()).isEqualTo("MUST");
        assertThat(verdict.at("/citation").asText()).isEqualTo("book-v1 4.1.2 Devices, \"Of devices\" (statement 7)");
        assertThat(verdict.at("/assumptions/0").asText()).isEqualTo("A1");
        assertThat(verdict.at("/evidence/1/ranges/0/offset").asInt()).isEqualTo(0x2e);
        assertThat(verdict.at("/moreInstances").asInt()).isEqualTo(2);
        assertThat(report.at("/summary/mustFailed").asInt()).isEqualTo(1);
    }

    @Test
    void identities_whose_bytes_are_unknown_are_absent() throws IOException {
        JsonNode function = report(Verdicts.NOT_PASSED).at("/inputs/0/functions/2");
        assertThat(function.has("vendor")).isFalse();
        assertThat(function.at("/counts/INCONCLUSIVE").asInt()).isEqualTo(2);
    }

    private static JsonNode report(Verdicts listed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FakeRun.into(JsonReport.to(out, listed), Machines.good_failing_and_unknown());
        return JSON.readTree(out.toString(UTF_8));
    }

    private static void assertValid(JsonNode report) throws IOException {
        try (InputStream schema =
                Objects.requireNonNull(JsonReportTest.class.getResourceAsStream("/vtck-report.schema.json"))) {
            JsonSchema validator =
                    JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
            assertThat(validator.validate(report)).isEmpty();
        }
    }
}
