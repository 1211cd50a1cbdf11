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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vtck.fake.PairMachines;
import org.vtck.spec.subject.Machine;

/** Exit status and outputs of {@code vtck pair}, on machines that arrive as text. */
final class PairCommandTest {
    private static final PairMachines MACHINES = new PairMachines();
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void the_status_says_what_was_found_in_every_format() {
        for (String format : new String[] {"human", "json"}) {
            assertThat(pair(MACHINES.paired(), "--format", format).status()).isZero();
            assertThat(pair(MACHINES.conflicting(), "--format", format).status())
                    .isEqualTo(1);
            assertThat(pair(MACHINES.plain(), "--format", format).status()).isEqualTo(3);
        }
    }

    @Test
    void json_names_pairs_by_whole_addresses() throws IOException {
        JsonNode report = json(pair(MACHINES.paired(), "--format", "json"));
        JsonNode pair = report.at("/inputs/0/pairs/0");
        assertThat(pair.at("/groupId").asText()).isEqualTo("0x0000000000000007");
        assertThat(pair.at("/standby").asText()).isEqualTo("0000:00:03.0");
        assertThat(pair.at("/bridge").asText()).isEqualTo("0000:00:04.0");
        assertThat(pair.at("/primary").asText()).isEqualTo("0000:01:00.0");
        assertThat(report.at("/summary/pairs").asInt()).isEqualTo(1);
    }

    @Test
    void json_says_why_something_does_not_pair() throws IOException {
        JsonNode input = json(pair(MACHINES.conflicting(), "--format", "json")).at("/inputs/0");
        assertThat(input.at("/conflicts/0/reason").asText()).isEqualTo("several-standbys");
        assertThat(input.at("/conflicts/0/members")).hasSize(2);
        assertThat(input.at("/unpaired/0/role").asText()).isEqualTo("bridge");
        assertThat(input.at("/unpaired/0/text").asText()).startsWith("several standbys carry");
    }

    @Test
    void every_document_has_the_documented_shape() throws IOException {
        for (Machine machine :
                new Machine[] {MACHINES.colourful(), MACHINES.paired(), MACHINES.conflicting(), MACHINES.plain()}) {
            json(pair(machine, "--format", "json"));
        }
        String few = "00:03.0 x\n00: f4 1a 41 10 00 00 10 00 01 00 00 02 00 00 00 00\n";
        Shell.Ran ran = Shell.real().runWith(few, "pair", "-", "--format", "json");
        assertThat(json(ran).at("/inputs/0/undecided/0/role").asText()).isEqualTo("standby");
        assertThat(ran.status()).isEqualTo(3);
    }

    @Test
    void several_inputs_are_several_machines() throws IOException {
        Path paired = Files.writeString(folder.resolve("a.txt"), PairMachines.dump(MACHINES.paired()));
        Path plain = Files.writeString(folder.resolve("b.txt"), PairMachines.dump(MACHINES.plain()));
        Shell.Ran ran = Shell.real().run("pair", paired.toString(), plain.toString());
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).endsWith("PAIRED: 1 pair, 0 conflicts, 0 functions unpaired on 2 machines\n");
    }

    @Test
    void emulated_machines_pair_by_the_words_of_qemu() throws IOException {
        String switched = "emulator:-M q35 -device pcie-root-port,id=rp0,chassis=1 -device x3130-upstream,bus=rp0,id=up"
                + " -device pcie-downstream,bus=up,id=ds,chassis=2,failover-group-id=0x1122334455667788"
                + " -device e1000e,bus=ds -device virtio-net-pci,failover-group-id=0x1122334455667788";
        Shell.Ran ran = Shell.real()
                .run(
                        "pair",
                        switched,
                        "-M",
                        "pc",
                        "-device",
                        "virtio-net-pci,failover-group-id=7,addr=3",
                        "-device",
                        "pci-bridge,id=b,chassis_nr=1,failover-group-id=7,addr=4",
                        "-device",
                        "e1000e,bus=b,addr=1",
                        "--format",
                        "json");
        assertThat(ran.status()).isZero();
        JsonNode report = json(ran);
        assertThat(report.at("/inputs/0/pairs/0/groupId").asText()).isEqualTo("0x1122334455667788");
        assertThat(report.at("/inputs/1/pairs/0").toString())
                .isEqualTo("{\"groupId\":\"0x0000000000000007\",\"standby\":\"0000:00:03.0\","
                        + "\"bridge\":\"0000:00:04.0\",\"primary\":\"0000:01:01.0\"}");
    }

    @Test
    void by_mac_pairs_what_has_one_address_wherever_it_is() throws IOException {
        String machine = "emulator:-M q35 -device virtio-net-pci,failover=on,mac=52:54:00:00:00:07,addr=3"
                + " -device e1000e,mac=52:54:00:00:00:07,addr=4 -device e1000e,addr=5";
        Shell.Ran ran = Shell.real().run("pair", "--by", "mac", machine, "--format", "json");
        JsonNode report = json(ran);
        assertThat(report.at("/relation").asText()).isEqualTo("failover_pair_by_mac");
        assertThat(report.at("/assumptions").toString()).contains("standby_by_mac_offers_the_feature");
        assertThat(report.at("/inputs/0/pairs").toString())
                .isEqualTo(
                        "[{\"mac\":\"52:54:00:00:00:07\",\"standby\":\"0000:00:03.0\",\"primary\":\"0000:00:04.0\"}]");
        assertThat(report.at("/inputs/0/unpaired/0/reason").asText()).isEqualTo("no-standby");
        assertThat(report.at("/inputs/0/unpaired/0/mac").asText()).isEqualTo("52:54:00:12:34:56");
        assertThat(ran.status()).isZero();
    }

    @Test
    void by_mac_a_function_of_which_only_bytes_are_known_is_undecided() throws IOException {
        Path dump = folder.resolve("one.txt");
        Shell.real().run("emulate", "-M", "q35", "-device", "e1000e,addr=4", "-o", dump.toString());
        String machine = "emulator:-M q35 -device vfio-pci,x-dump=" + dump + ",host=00:04.0";
        Shell.Ran ran = Shell.real().run("pair", "--by", "mac", machine);
        assertThat(ran.out()).contains("too little is known of it to tell whether it is primary");
        assertThat(json(Shell.real().run("pair", "--by", "mac", machine, "--format", "json"))
                        .at("/inputs/0/undecided/0/role")
                        .asText())
                .isEqualTo("primary");
        assertThat(ran.status()).isEqualTo(3);
    }

    @Test
    void the_report_names_what_the_relation_assumes() throws IOException {
        assertThat(json(pair(MACHINES.paired(), "--format", "json"))
                        .at("/assumptions")
                        .toString())
                .contains("two_ports_are_two_candidates", "unique_on_each_side", "group_id_is_little_endian");
        assertThat(pair(MACHINES.paired()).out()).contains("\nunder ", "two_ports_are_two_candidates");
        assertThat(pair(MACHINES.plain()).out()).doesNotContain("under ");
    }

    @Test
    void what_vtck_emulate_prints_pairs_as_text() {
        Shell.Ran emulated = Shell.real()
                .run(
                        "emulate",
                        "-M",
                        "pc",
                        "-device",
                        "virtio-net-pci,failover-group-id=7",
                        "-device",
                        "pci-bridge,id=b,chassis_nr=1,failover-group-id=7",
                        "-device",
                        "e1000e,bus=b,addr=1");
        Shell.Ran ran = Shell.real().runWith(emulated.out(), "pair", "-");
        assertThat(ran.out()).endsWith("PAIRED: 1 pair, 0 conflicts, 0 functions unpaired\n");
        assertThat(ran.status()).isZero();
    }

    @Test
    void bad_input_leaves_nothing_half_written() throws IOException {
        Path report = Files.writeString(folder.resolve("report"), "before");
        Shell.Ran ran = Shell.real().runWith("00: zz\n", "pair", "-", "-o", report.toString());
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(report).hasContent("before");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pair|vtck: expected an INPUT or -M MACHINE, found neither (vtck pair --help)",
                "pair emulator:|vtck: expected a machine such as `-M q35`, found none",
                "pair -M q36|vtck: unknown machine `q36`; did you mean `q35`?",
                "pair - --by mac|vtck: a dump holds no MAC address: expected an emulated machine whose devices have mac= for"
                        + " --by mac, found a dump",
                "pair - --by grup-id|vtck: unknown key after --by `grup-id`; did you mean `group-id`?",
                "pair none.txt|vtck: none.txt: expected a file or a folder, found nothing of that name",
            })
    void bad_usage_is_one_sentence_and_status_2(String line) {
        String[] parts = line.split("\\|");
        Shell.Ran ran = Shell.real().run(parts[0].split(" "));
        assertThat(ran.err()).isEqualTo(parts[1] + "\n");
        assertThat(ran.out()).isEmpty();
        assertThat(ran.status()).isEqualTo(2);
    }

    @Test
    void sources_without_the_relation_are_unusable() {
        Shell.Ran ran = Shell.withFakes().run("pair", "-");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("expected sources that state the relation `failover_pair`");
    }

    @Test
    void help_shows_examples_and_what_the_status_means() {
        Shell.Ran ran = Shell.real().run("pair", "--help");
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("Examples:", "vtck pair dump.txt", "3 nothing pairs");
        assertThat(ran.out().lines()).allMatch(l -> l.length() <= 80);
    }

    private static Shell.Ran pair(Machine machine, String... options) {
        String[] args = new String[options.length + 2];
        args[0] = "pair";
        args[1] = "-";
        System.arraycopy(options, 0, args, 2, options.length);
        return Shell.real().runWith(PairMachines.dump(machine), args);
    }

    private static JsonNode json(Shell.Ran ran) throws IOException {
        JsonNode report = JSON.readTree(ran.out());
        try (InputStream schema =
                Objects.requireNonNull(PairCommandTest.class.getResourceAsStream("/vtck-pair.schema.json"))) {
            JsonSchema validator =
                    JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
            assertThat(validator.validate(report)).isEmpty();
        }
        return report;
    }
}
