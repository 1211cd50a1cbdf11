package org.vtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CampaignCommandTest {
    private static final String PROPERTY = "PairingProperties.example_devices_pair_as_they_were_put_together";

    @TempDir
    private Path folder;

    @Test
    void the_shipped_properties_hold_and_a_seed_gives_the_same_report_again() {
        Shell.Ran first = campaign("--tries", "30", "--seed", "5");
        assertThat(first.status()).isZero();
        assertThat(first.out())
                .startsWith("vtck campaign --seed 5, 30 tries of each property\n")
                .contains("  ok    " + PROPERTY + ", 30 tries\n")
                .contains(" none fails; 0 regression cases: none fails\n");
        assertThat(campaign("--tries", "30", "--seed", "5").out()).isEqualTo(first.out());
    }

    @Test
    void the_document_has_its_documented_shape() throws IOException {
        String text =
                campaign("--tries", "20", "--seed", "5", "--format", "json").out();
        JsonNode document = new ObjectMapper().readTree(text);
        assertThat(document.at("/properties/0/tries").asInt()).isEqualTo(20);
        try (InputStream schema =
                Objects.requireNonNull(CampaignCommandTest.class.getResourceAsStream("/vtck-campaign.schema.json"))) {
            assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                            .getSchema(schema)
                            .validate(document))
                    .isEmpty();
        }
    }

    @Test
    void the_list_names_each_property_once_and_each_can_be_chosen() {
        Shell.Ran ran = Shell.real().run("campaign", "--list");
        assertThat(ran.status()).isZero();
        assertThat(ran.out().lines()).contains(PROPERTY).doesNotHaveDuplicates();
        assertThat(campaign("--tries", "1", "--property", PROPERTY).out())
                .contains("  ok    " + PROPERTY + ", 1 try\n", "1 property, 1 try: none fails");
    }

    @Test
    void an_interrupted_campaign_reports_what_there_is() {
        Shell.Ran ran = Shell.real().interrupted().run("campaign", "--tries", "30", "--regressions", folder.toString());
        assertThat(ran.status()).isEqualTo(130);
        assertThat(ran.out()).contains("  -     " + PROPERTY + ", 0 tries\n").contains("INTERRUPTED");
    }

    @Test
    void progress_is_plain_lines_where_there_is_no_terminal() {
        assertThat(campaign("--tries", "20", "--property", PROPERTY).err())
                .isEqualTo("vtck: campaign: 20 of 20 tries" + System.lineSeparator());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--tries 0|expected a number from 1 to 1000M, such as 500 or 100k, found `0`",
                "--tries 10x|expected a number from 1 to 1000M",
                "--shard 2/2|expected I/N with I from 0 to N-1, found `2/2`",
                "--property PairingProperty|unknown property `PairingProperty`; did you mean `PairingProperties`?",
                "--seed abc|"
            })
    void bad_usage_is_one_sentence_and_status_2(String line) {
        int bar = line.indexOf('|');
        Shell.Ran ran = campaign(line.substring(0, bar).split(" "));
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).startsWith("vtck: ").contains(line.substring(bar + 1));
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void a_file_that_is_no_regression_case_is_named() throws IOException {
        Files.writeString(folder.resolve("notes.properties"), "nothing = here\n");
        Shell.Ran ran = campaign("--tries", "1");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("notes.properties: expected a regression case that a campaign wrote");
    }

    private Shell.Ran campaign(String... words) {
        List<String> all = new ArrayList<>(List.of("campaign", "--regressions", folder.toString()));
        all.addAll(List.of(words));
        return Shell.real().run(all.toArray(String[]::new));
    }
}
