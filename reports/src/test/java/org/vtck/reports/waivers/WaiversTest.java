package org.vtck.reports.waivers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vtck.conformance.input.InputException;
import org.vtck.reports.log.Waiver;

final class WaiversTest {
    private static final String GOOD = """
            {
              "schema": "vtck-waivers/1",
              "waivers": [
                {
                  "clause": "fake.device.vendor",
                  "device": "0123456789abcdef",
                  "reason": "the vendor knows",
                  "link": "https://bugs.example/7",
                  "expires": "2026-12-31"
                },
                {
                  "clause": "fake.device.even", "device": "0123456789abcdef", "reason": "old", "link": "x", "expires": "2027-01-01"
                }
              ]
            }
            """;

    @Test
    void a_waiver_is_read_with_its_place() {
        assertThat(Waivers.read("w.json", in(GOOD))).hasSize(2).first().satisfies(first -> {
            assertThat(first.waiver())
                    .isEqualTo(new Waiver(
                            "fake.device.vendor",
                            "0123456789abcdef",
                            "the vendor knows",
                            "https://bugs.example/7",
                            LocalDate.of(2026, 12, 31)));
            assertThat(first.spot().line()).isEqualTo(4);
        });
    }

    @Test
    void the_published_schema_takes_what_the_reader_takes() throws IOException {
        try (InputStream schema =
                Objects.requireNonNull(WaiversTest.class.getResourceAsStream("/vtck-waivers.schema.json"))) {
            assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                            .getSchema(schema)
                            .validate(new ObjectMapper().readTree(GOOD)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"expires\": \"2027|\"expiry\": \"2027|w.json:11: expected a field `expires` in waiver 2, found none",
                "\"reason\": \"old\"|\"reason\": \"old\", \"expire\": 1|w.json:11: unknown field `expire` in waiver 2; did you"
                        + " mean `expires`?",
                "2026-12-31|soon|w.json:4: expected a date such as 2027-01-31 as `expires` of waiver 1, found `soon`",
                "0123456789abcdef|0123|w.json:4: expected a fingerprint of 16 hex digits as `device` of waiver 1, found"
                        + " `0123`",
                "\"the vendor knows\"|\" \"|w.json:4: expected a sentence as `reason` of waiver 1, found ` `",
                "vtck-waivers/1|vtck-waivers/2|w.json:2: expected the shape vtck-waivers/1, found `vtck-waivers/2`",
                "\"schema\"|\"scheme\"|w.json:2: expected `schema` and the array `waivers`, found `scheme`",
                "fake.device.even|fake.device.vendor|w.json:11: expected one waiver for a clause and a device, found a second"
                        + " one of `fake.device.vendor` on 0123456789abcdef",
                "\"link\": \"x\",|\"link\": \"x\"|w.json:12: expected a file of waivers in JSON, found otherwise (",
                "\"schema\": \"vtck-waivers/1\",|''|w.json:15: expected `schema` and the array `waivers`, found the end"
            })
    void what_is_wrong_is_said_with_its_line(String written, String instead, String sentence) {
        String changed = GOOD.replaceFirst(Pattern.quote(written), instead);
        assertThat(changed).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> Waivers.read("w.json", in(changed)))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(sentence)
                .hasMessageNotContaining("\n");
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
