package org.vtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.reporting.tooling.core.validator.DefaultValidator;

/** The formats on a machine captured from QEMU, whose rtl8139 fails a SHOULD. */
final class RealFormatsTest {
    private static final String SAMPLE = Path.of(
                    System.getProperty("vtck.root"), "conformance/samples/bridge-nested-pc.txt")
            .toString();
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void log_sarif_and_open_test_reporting_of_a_real_run_are_what_their_schemas_say() throws IOException {
        Path log = folder.resolve("run.jsonl");
        Path sarif = folder.resolve("run.sarif");
        Path otr = folder.resolve("run.xml");
        Shell.Ran ran = Shell.real()
                .run(
                        "check",
                        SAMPLE,
                        "--log",
                        log.toString(),
                        "--format",
                        "sarif",
                        "--format",
                        "otr",
                        "-o",
                        sarif.toString(),
                        "-o",
                        otr.toString());
        assertThat(ran.status()).isZero();
        JsonSchema line = schema("/vtck-log.schema.json", VersionFlag.V202012);
        for (String record : Files.readAllLines(log)) {
            assertThat(line.validate(JSON.readTree(record))).isEmpty();
        }
        JsonNode results = JSON.readTree(sarif.toFile());
        assertThat(schema("/schema/sarif-schema-2.1.0.json", VersionFlag.V7).validate(results))
                .isEmpty();
        assertThat(results.at("/runs/0/results").findValuesAsText("ruleId"))
                .containsExactly("pci.header.device.list_bit");
        assertThat(results.at("/runs/0/results/0/locations/0/physicalLocation/region/byteOffset")
                        .asInt())
                .isEqualTo(0x34);
        assertThat(new DefaultValidator().validate(otr)).isEmpty();
    }

    private static JsonSchema schema(String name, VersionFlag version) throws IOException {
        try (InputStream in = Objects.requireNonNull(RealFormatsTest.class.getResourceAsStream(name))) {
            return JsonSchemaFactory.getInstance(version).getSchema(in);
        }
    }
}
