package org.vtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vtck.spec.model.Assumption;
import org.vtck.spec.model.Relation;
import org.vtck.spec.model.SpecModel;

/**
 * What the model chose where the proposal leaves a question open, on bytes that the emulator or a planted fault makes. The
 * questions are those of {@code docs/proposal-findings.md}, in their order.
 */
final class OpenQuestionsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Shell SHELL = Shell.remembering();

    private static final String STANDBY = "virtio-net-pci,addr=3,failover-group-id=7";
    private static final String BRIDGE = "pci-bridge,id=b,addr=5,chassis_nr=1,failover-group-id=7";
    private static final String PRIMARY = "e1000e,bus=b,addr=1";

    @Test
    void one_the_identifier_is_little_endian() throws IOException {
        String dump = dump("virtio-net-pci,addr=3,failover-group-id=0x1122334455667788", BRIDGE, PRIMARY);
        assertThat(dump).contains("\na0: 00 00 00 00 00 00 00 00 88 77 66 55 44 33 22 11\n");
        JsonNode pairs = pair(dump);
        assertThat(pairs.at("/inputs/0/unpaired/2/groupId").asText()).isEqualTo("0x1122334455667788");
        assertThat(assumptions(pairs)).contains("group_id_is_little_endian");
        assertThat(assumptions(verdict(dump, "group_id.device.not_zero"))).contains("group_id_is_little_endian");
    }

    @Test
    void two_words_in_lower_case_bind_like_must() throws IOException {
        JsonNode verdict = verdict(fault("group_id_with_a_bar"), "group_id.device.zero_location");
        assertThat(verdict.at("/outcome").asText()).isEqualTo("FAIL");
        assertThat(verdict.at("/obligation").asText()).isEqualTo("MUST");
        assertThat(assumptions(verdict)).contains("lower_case_words_bind");
    }

    @Test
    void three_cap_len_is_the_length_of_the_structure() throws IOException {
        for (String wrong : List.of("cap_len_8", "cap_len_16")) {
            JsonNode verdict = verdict(fault(wrong), "group_id.device.cap_len");
            assertThat(verdict.at("/outcome").asText()).isEqualTo("FAIL");
            assertThat(assumptions(verdict)).containsExactly("cap_len_is_that_of_the_structure");
        }
        assertThat(verdict(dump(STANDBY), "group_id.device.cap_len")
                        .at("/outcome")
                        .asText())
                .isEqualTo("PASS");
    }

    @Test
    void four_the_identifier_is_unique_among_standbys_and_among_bridges() throws IOException {
        JsonNode pairs = pair(dump(STANDBY, "virtio-net-pci,addr=4,failover-group-id=7", BRIDGE, PRIMARY));
        assertThat(reasons(pairs, "conflicts")).containsExactly("several-standbys");
        assertThat(pairs.at("/inputs/0/pairs")).isEmpty();
        assertThat(assumptions(pairs)).contains("unique_on_each_side");
        JsonNode verdict = verdict(fault("two_bridges_of_one_id"), "group_id.topology.device.one_bridge");
        assertThat(verdict.at("/outcome").asText()).isEqualTo("FAIL");
        assertThat(assumptions(verdict)).contains("unique_on_each_side");
    }

    @Test
    void five_zero_is_no_identifier() throws IOException {
        assertThat(bytes(dump("virtio-net-pci,addr=3,failover-group-id=0")))
                .isEqualTo(bytes(dump("virtio-net-pci,addr=3")));
        JsonNode pairs = pair(fault("group_id_zero"));
        assertThat(reasons(pairs, "unpaired")).containsExactly("zero-id");
        assertThat(assumptions(pairs)).contains("zero_is_no_group_id");
        JsonNode verdict = verdict(fault("group_id_zero"), "group_id.device.not_zero");
        assertThat(verdict.at("/outcome").asText()).isEqualTo("FAIL");
        assertThat(assumptions(verdict)).contains("zero_is_no_group_id");
    }

    @Test
    void six_the_bytes_that_are_not_mentioned_are_zero() throws IOException {
        for (String wrong : List.of("group_id_with_an_id", "group_id_with_padding")) {
            JsonNode verdict = verdict(fault(wrong), "group_id.device.generic_bytes_zero");
            assertThat(verdict.at("/outcome").asText()).isEqualTo("FAIL");
            assertThat(verdict.at("/obligation").asText()).isEqualTo("SHOULD");
            assertThat(assumptions(verdict)).containsExactly("generic_bytes_are_zero");
        }
    }

    @Test
    void seven_equal_identifiers_count_once_and_different_ones_conflict() throws IOException {
        JsonNode twice = pair(fault("group_id_presented_twice"));
        assertThat(twice.at("/inputs/0/conflicts")).isEmpty();
        assertThat(reasons(twice, "unpaired")).containsExactly("no-bridge");
        JsonNode different = pair(fault("two_group_ids"));
        assertThat(reasons(different, "conflicts")).containsExactly("different-ids-in-one-function");
        assertThat(assumptions(different)).contains("same_id_twice_counts_once");
        assertThat(verdict(fault("two_group_ids"), "group_id.device.one_value")
                        .at("/outcome")
                        .asText())
                .isEqualTo("FAIL");
    }

    @Test
    void eight_the_nearest_bridge_counts_and_exactly_one_function_behind_it() throws IOException {
        assertThat(reasons(pair(dump(STANDBY, BRIDGE)), "unpaired")).containsOnly("no-candidate");
        assertThat(reasons(pair(dump(STANDBY, BRIDGE, PRIMARY, "e1000e,bus=b,addr=2")), "conflicts"))
                .containsExactly("several-candidates");
        JsonNode nested = pair(dump(
                STANDBY,
                "virtio-net-pci,addr=4,failover-group-id=8",
                BRIDGE,
                "pci-bridge,id=c,bus=b,addr=2,chassis_nr=2,failover-group-id=8",
                "e1000e,bus=c,addr=1"));
        assertThat(nested.at("/inputs/0/pairs/0/groupId").asText()).isEqualTo("0x0000000000000008");
        assertThat(nested.at("/inputs/0/pairs/0/bridge").asText()).isEqualTo("0000:01:02.0");
        assertThat(nested.at("/inputs/0/pairs")).hasSize(1);
        assertThat(assumptions(nested)).contains("nearest_bridge_and_one_candidate");
    }

    @Test
    void nine_a_pair_is_what_the_bytes_say_now() throws IOException {
        assertThat(pair(dump(STANDBY, BRIDGE, PRIMARY)).at("/inputs/0/pairs")).hasSize(1);
        assertThat(pair(dump(STANDBY, BRIDGE)).at("/inputs/0/pairs")).isEmpty();
        JsonNode again = pair(dump(STANDBY, BRIDGE, "e1000e,bus=b,addr=9"));
        assertThat(again.at("/inputs/0/pairs/0/primary").asText()).isEqualTo("0000:01:09.0");
        JsonNode other = pair(dump(STANDBY, BRIDGE.replace("group-id=7", "group-id=8"), PRIMARY));
        assertThat(other.at("/inputs/0/pairs")).isEmpty();
        assertThat(assumptions(other)).contains("pairs_are_what_the_bytes_say_now");
    }

    @Test
    void ten_a_function_that_is_no_network_device_is_no_standby_and_spoils_no_pair() throws IOException {
        JsonNode pairs = pair(dump(STANDBY, "virtio-blk-pci,addr=4,failover-group-id=7", BRIDGE, PRIMARY));
        assertThat(pairs.at("/inputs/0/pairs")).hasSize(1);
        assertThat(reasons(pairs, "unpaired")).containsExactly("not-network");
        assertThat(assumptions(pairs)).contains("only_network_functions_stand_by");
    }

    @Test
    void eleven_a_multiple_of_four_is_enough() throws IOException {
        String dump = SHELL.run(
                        "emulate",
                        "-M",
                        "q35",
                        "-device",
                        "pcie-root-port,id=rp,chassis=1",
                        "-device",
                        "virtio-net-pci,bus=rp,failover-group-id=0x1122334455667788")
                .out();
        assertThat(dump).contains("\ne0: 00 00 00 00 00 00 00 00 00 00 00 00 88 77 66 55\nf0: 44 33 22 11 ");
        JsonNode verdict = verdict(dump, "group_id.device.alignment");
        assertThat(verdict.at("/obligation").asText()).isEqualTo("MAY");
        assertThat(verdict.at("/note").asText()).isEqualTo("used");
        assertThat(assumptions(verdict)).contains("dword_alignment_is_enough");
    }

    @Test
    void twelve_the_identifier_makes_the_standby_whatever_the_feature_says() throws IOException {
        JsonNode without = pair(dump(STANDBY + ",failover=off", BRIDGE, PRIMARY));
        assertThat(without.at("/inputs/0/pairs")).hasSize(1);
        assertThat(assumptions(without)).contains("the_identifier_makes_the_standby");
        JsonNode feature = pair(dump("virtio-net-pci,addr=3,failover=on", BRIDGE, PRIMARY));
        assertThat(feature.at("/inputs/0/pairs")).isEmpty();
        assertThat(reasons(feature, "unpaired")).containsOnly("no-standby");
    }

    @Test
    void thirteen_two_ports_are_two_candidates() throws IOException {
        JsonNode pairs = pair(dump(STANDBY, BRIDGE, "e1000e,bus=b,addr=1.0,multifunction=on", "e1000e,bus=b,addr=1.1"));
        assertThat(reasons(pairs, "conflicts")).containsExactly("several-candidates");
        assertThat(pairs.at("/inputs/0/conflicts/0/members").toString())
                .isEqualTo("[\"0000:01:01.0\",\"0000:01:01.1\"]");
        assertThat(assumptions(pairs)).contains("two_ports_are_two_candidates");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13})
    void each_question_has_an_assumption_that_something_leans_on_and_a_section(int number) throws IOException {
        SpecModel model = Engine.standard().model(Optional.empty());
        Assumption assumption = model.assumptions().stream()
                .filter(a -> a.text().startsWith(number + ": "))
                .findFirst()
                .orElseThrow();
        boolean clause = model.clauses().stream().anyMatch(c -> c.assumptions().contains(assumption.id()));
        boolean relation =
                model.relations().stream().map(Relation::assumptions).anyMatch(ids -> ids.contains(assumption.id()));
        assertThat(clause || relation).as(assumption.id()).isTrue();
        assertThat(TestedPage.text("proposal-findings.md"))
                .containsPattern("\n### " + number + "\\. [^\n]+\n\n`" + assumption.id() + "`\n");
    }

    private static String dump(String... devices) {
        List<String> words = new ArrayList<>(List.of("emulate", "-M", "pc"));
        for (String device : devices) {
            words.addAll(List.of("-device", device));
        }
        Shell.Ran ran = SHELL.run(words.toArray(String[]::new));
        assertThat(ran.status()).as(ran.err()).isZero();
        return ran.out();
    }

    private static List<String> bytes(String dump) {
        return dump.lines().filter(l -> !l.startsWith("#")).toList();
    }

    private static String fault(String name) {
        Shell.Ran ran = SHELL.run("faults", "--dump", name);
        assertThat(ran.status()).as(ran.err()).isZero();
        return ran.out();
    }

    private static JsonNode pair(String dump) throws IOException {
        return JSON.readTree(
                SHELL.runWith(dump, "pair", "-", "--format", "json").out());
    }

    /** The one verdict about a clause that says most: on the function that has the capability, or on the machine. */
    private static JsonNode verdict(String dump, String clause) throws IOException {
        JsonNode report = JSON.readTree(
                SHELL.runWith(dump, "check", "-", "--clause", clause, "--all-verdicts", "--format", "json")
                        .out());
        return report.findValues("verdicts").stream()
                .flatMap(verdicts -> StreamSupport.stream(verdicts.spliterator(), false))
                .filter(v -> v.at("/clause").asText().equals(clause))
                .filter(v -> !v.at("/outcome").asText().equals("NOT_APPLICABLE")
                        || v.at("/note").asText().equals("used"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> reasons(JsonNode pairs, String kind) {
        return StreamSupport.stream(pairs.at("/inputs/0/" + kind).spliterator(), false)
                .map(entry -> entry.at("/reason").asText())
                .toList();
    }

    private static List<String> assumptions(JsonNode from) {
        return StreamSupport.stream(from.at("/assumptions").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
