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

/** The commands with the compiler, the interpreter and the sources that come with vtck. */
final class RealCommandsTest {
    private static final String SAMPLES = System.getProperty("vtck.root") + "/conformance/samples/";
    private static final String SAMPLE = SAMPLES + "virtio-net-pc.txt";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void a_captured_machine_passes_clause_by_clause() {
        Shell.Ran ran = Shell.real().run("check", SAMPLE);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isZero();
        assertThat(ran.out())
                .contains("  captured, state reset, ")
                .contains("00:03.0  1af4:1000 [")
                .containsPattern("PASS  virtio\\.pci_cap\\.device\\.\\S+ +MUST")
                .contains("none fails");
    }

    @Test
    void a_damaged_capability_fails_and_the_replay_command_shows_the_same() throws IOException {
        Path damaged = folder.resolve("damaged.txt");
        String text = Files.readString(Path.of(SAMPLE));
        assertThat(text).contains("70: 09 60 14 02");
        Files.writeString(damaged, text.replace("70: 09 60 14 02", "70: 09 60 10 02"));
        Shell.Ran ran = Shell.real().run("check", damaged.toString());
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out())
                .containsPattern("FAIL +virtio\\.pci_cap\\.device\\.cap_len_covers +MUST")
                .contains("70: 09 60 10 02", "^^");
        String replay = ran.out()
                .lines()
                .filter(l -> l.strip().startsWith("replay") && l.endsWith("cap_len_covers"))
                .findFirst()
                .orElseThrow();
        String[] words = replay.substring(replay.indexOf("vtck check")).split(" ");
        String[] args = java.util.Arrays.copyOfRange(words, 1, words.length);
        assertThat(Shell.real().run(args).status()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check SAMPLE --all-verdicts|/vtck-report.schema.json",
                "decode SAMPLE|/vtck-decode.schema.json",
                "spec clauses|/vtck-clauses.schema.json",
                "faults|/vtck-faults.schema.json"
            })
    void every_json_output_has_its_documented_shape(String line) throws IOException {
        String[] parts = line.split("\\|");
        String[] args = (parts[0].replace("SAMPLE", SAMPLE) + " --format json").split(" ");
        JsonNode json = JSON.readTree(Shell.real().run(args).out());
        try (InputStream schema = Objects.requireNonNull(RealCommandsTest.class.getResourceAsStream(parts[1]))) {
            assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                            .getSchema(schema)
                            .validate(json))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"human", "json"})
    void decode_and_clauses_are_good_in_every_format(String format) {
        assertThat(Shell.real().run("decode", SAMPLE, "--format", format).status())
                .isZero();
        assertThat(Shell.real().run("spec", "clauses", "--format", format).status())
                .isZero();
    }

    @Test
    void decode_explains_every_known_byte() throws IOException {
        JsonNode json = JSON.readTree(
                Shell.real().run("decode", SAMPLE, "--format", "json").out());
        for (JsonNode function : json.at("/inputs/0/functions")) {
            boolean[] explained = new boolean[function.at("/known").asInt()];
            for (JsonNode piece : function.at("/pieces")) {
                int offset = piece.at("/offset").asInt();
                for (int i = 0; i < piece.at("/length").asInt(); i++) {
                    explained[offset + i] = true;
                }
            }
            assertThat(explained).doesNotContain(false);
        }
    }

    @Test
    void decode_shows_names_values_and_access_or_an_annotated_hexdump() {
        String tree =
                Shell.real().run("decode", SAMPLE, "--function", "00:03.0").out();
        assertThat(tree)
                .contains("virtio_pci_notify_cap (pci, id 0x09)", "VIRTIO_PCI_CAP_NOTIFY_CFG", "claimed by nothing");
        String hex = Shell.real()
                .run("decode", SAMPLE, "--function", "00:03.0", "--hex")
                .out();
        assertThat(hex).contains("<virtio_pci_notify_cap@70>", "vendor_id=0x1af4");
    }

    @Test
    void the_sources_that_come_with_vtck_are_clean() {
        Shell.Ran ran = Shell.real().run("spec", "lint");
        assertThat(ran.out()).contains(": 0 errors");
        assertThat(ran.status()).isZero();
    }

    @Test
    void broken_sources_are_listed_with_status_1() throws IOException {
        Files.writeString(folder.resolve("a.caplayout"), "module a;\nstruct s { u8 x; u9 y; };\n");
        Shell.Ran lint = Shell.real().run("spec", "lint", folder.toString());
        assertThat(lint.status()).isEqualTo(1);
        assertThat(lint.out()).contains("a.caplayout:2:");
        Shell.Ran check = Shell.real().run("check", SAMPLE, "--spec", folder.toString());
        assertThat(check.status()).isEqualTo(1);
        assertThat(check.out()).isEmpty();
        assertThat(check.err()).contains("a.caplayout:2:", "vtck: the sources have errors");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check SAMPLE --spec 1.9|vtck: unknown revision or folder `1.9`; did you mean `1.",
                "check SAMPLE --as nett --function 00:03.0|vtck: unknown device type `nett`; did you mean `net`?",
                "check SAMPLE --as net|vtck: expected --function beside --as, since ",
                "decode SAMPLE --function 00:09.0|vtck: no input has a function at 0000:00:09.0",
                "decode none|vtck: none: expected a file or a folder, found nothing of that name",
                "spec lint none|vtck: none: expected a file or a folder, found nothing of that name",
                "spec clauses 9|vtck: unknown revision or folder `9`",
                "spec format|vtck: missing required parameter: 'DIR|FILE' (vtck spec format --help)",
                "spec|vtck: expected a command after `vtck spec`: one of lint, format, clauses, doc",
                "faults --spec 7|vtck: unknown revision or folder `7`"
            })
    void bad_usage_is_one_sentence_and_status_2(String line) {
        int bar = line.indexOf("|vtck");
        Shell.Ran ran = Shell.real()
                .run(line.substring(0, bar).replace("SAMPLE", SAMPLE).split(" "));
        assertThat(ran.err()).startsWith(line.substring(bar + 1));
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.status()).isEqualTo(2);
    }

    @Test
    void format_checks_or_rewrites_and_leaves_what_it_cannot_read() throws IOException {
        Path good = Files.writeString(folder.resolve("a.caplayout"), "module   a;\nstruct s {\nu8 x;\n};\n");
        assertThat(Shell.real()
                        .run("spec", "format", "--check", good.toString())
                        .status())
                .isEqualTo(1);
        assertThat(Shell.real().run("spec", "format", good.toString()).out()).contains("1 of 1 file changed");
        assertThat(good).content().contains("    u8 x;");
        assertThat(Shell.real()
                        .run("spec", "format", "--check", good.toString())
                        .status())
                .isZero();
        Path bad = Files.writeString(folder.resolve("b.caplayout"), "module b;\nstruct {{{\n");
        Shell.Ran ran = Shell.real().run("spec", "format", bad.toString());
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).contains("b.caplayout:2:", "error[CL1");
        assertThat(bad).hasContent("module b;\nstruct {{{\n");
    }

    @Test
    void a_run_over_many_functions_says_the_same_whether_verdicts_are_counted_or_explained() throws IOException {
        Path damaged = folder.resolve("damaged.txt");
        Files.writeString(damaged, Files.readString(Path.of(SAMPLE)).replace("70: 09 60 14 02", "70: 09 60 10 02"));
        String few = SAMPLES + "virtio-modern-pc.txt";
        for (String[] inputs :
                new String[][] {{SAMPLES}, {few, damaged.toString(), SAMPLES}, {damaged.toString(), SAMPLES}}) {
            List<String> counting = new ArrayList<>(List.of("check"));
            counting.addAll(List.of(inputs));
            List<String> explaining = new ArrayList<>(counting);
            explaining.addAll(List.of("--engine", "both"));
            Shell.Ran counted = Shell.real().run(counting.toArray(String[]::new));
            assertThat(counted.out()).contains("functions");
            assertThat(counted.status()).isEqualTo(inputs.length == 1 ? 0 : 1);
            assertThat(counted).isEqualTo(Shell.real().run(explaining.toArray(String[]::new)));
        }
    }

    @Test
    void all_samples_are_machines_of_their_own() {
        Shell.Ran ran = Shell.real().run("check", SAMPLES);
        assertThat(ran.status()).isIn(0, 1);
        assertThat(ran.out()).contains(" machines, ", "virtio-net-pc.txt");
    }
}
