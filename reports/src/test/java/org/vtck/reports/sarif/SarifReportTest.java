package org.vtck.reports.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.vtck.fake.FakeModel;
import org.vtck.fake.FakeRun;
import org.vtck.fake.FakeWaiver;
import org.vtck.fake.Machines;
import org.vtck.fake.Rendered;
import org.vtck.spec.subject.Machine;

final class SarifReportTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Machine MACHINE = Machines.good_failing_and_unknown();

    @Test
    void the_schema_of_sarif_2_1_0_finds_nothing() throws IOException {
        JsonSchema schema = schema();
        assertThat(schema.validate(sarif())).isEmpty();
        assertThat(schema.validate(read(Rendered.of(SarifReport::to, Machines.hostile(), Machines.of(2)))))
                .isEmpty();
        assertThat(schema.validate(read(Rendered.of(SarifReport::to, report -> FakeRun.stopped(report, 0, MACHINE)))))
                .isEmpty();
        assertThat(schema.validate(waived())).isEmpty();
    }

    @Test
    void the_schema_would_find_something() throws IOException {
        JsonNode sarif = sarif();
        ((ObjectNode) sarif.at("/runs/0/results/0")).put("level", "terrible");
        assertThat(schema().validate(sarif)).hasSize(1);
    }

    @Test
    void clauses_are_rules_with_citation_and_level() throws IOException {
        JsonNode rules = sarif().at("/runs/0/tool/driver/rules");
        assertThat(rules.findValuesAsText("id")).hasSize(5).startsWith("fake.device.vendor", "fake.device.even");
        assertThat(rules.at("/0/fullDescription/text").textValue()).isEqualTo("A device tells the truth about itself.");
        assertThat(rules.at("/0/properties/citation").textValue())
                .isEqualTo("book-v1 4.1.2 Devices, \"Of devices\" (statement 7)");
        assertThat(rules.at("/0/defaultConfiguration/level").textValue()).isEqualTo("error");
        assertThat(rules.at("/1/defaultConfiguration/level").textValue()).isEqualTo("warning");
        assertThat(rules.at("/3/defaultConfiguration/level").textValue()).isEqualTo("none");
    }

    @Test
    void a_region_is_a_range_of_the_configuration_space_that_is_nested_in_the_input() throws IOException {
        JsonNode run = sarif().at("/runs/0");
        JsonNode result = run.at("/results/0");
        assertThat(result.at("/ruleId").textValue()).isEqualTo("fake.device.vendor");
        assertThat(run.at("/tool/driver/rules")
                        .get(result.at("/ruleIndex").intValue())
                        .at("/id"))
                .isEqualTo(result.at("/ruleId"));
        JsonNode where = result.at("/locations/1/physicalLocation");
        assertThat(where.at("/region/byteOffset").intValue()).isEqualTo(0x2e);
        assertThat(where.at("/region/byteLength").intValue()).isEqualTo(4);
        JsonNode space =
                run.at("/artifacts").get(where.at("/artifactLocation/index").intValue());
        assertThat(space.at("/location/uri")).isEqualTo(where.at("/artifactLocation/uri"));
        assertThat(space.at("/location/uri").textValue()).isEqualTo("dump.txt/0000%3A00%3A04.0");
        assertThat(Base64.getDecoder().decode(space.at("/contents/binary").textValue()))
                .isEqualTo(MACHINE.functions().get(1).space().toBytes());
        assertThat(run.at("/artifacts")
                        .get(space.at("/parentIndex").intValue())
                        .at("/location/uri")
                        .textValue())
                .isEqualTo("dump.txt");
    }

    @Test
    void a_waived_failure_is_suppressed_and_an_unexpected_pass_is_an_error() throws IOException {
        JsonNode results = waived().at("/runs/0/results");
        assertThat(results.at("/0/properties/outcome").textValue()).isEqualTo("PASS");
        assertThat(results.at("/0/level").textValue()).isEqualTo("error");
        assertThat(results.at("/1/properties/outcome").textValue()).isEqualTo("WAIVED");
        assertThat(results.at("/1/suppressions/0/status").textValue()).isEqualTo("accepted");
    }

    private static JsonNode waived() throws IOException {
        return read(Rendered.of(
                SarifReport::to,
                Rendered.waived(
                        MACHINE,
                        FakeWaiver.of(MACHINE, 0, FakeModel.EVEN, Rendered.TODAY),
                        FakeWaiver.of(MACHINE, 1, FakeModel.VENDOR, Rendered.TODAY))));
    }

    private static JsonNode sarif() throws IOException {
        return read(Rendered.of(SarifReport::to, MACHINE));
    }

    private static JsonNode read(String text) throws IOException {
        return JSON.readTree(text);
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
            return JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(in);
        }
    }
}
