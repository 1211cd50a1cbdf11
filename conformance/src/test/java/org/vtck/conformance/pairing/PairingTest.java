package org.vtck.conformance.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.vtck.spec.model.Relation;
import org.vtck.spec.subject.PciFunction;

/** What pairs, and for each way not to pair its reason. */
final class PairingTest {
    private static final Machines MACHINES = Machines.newest();

    @Test
    void a_standby_pairs_with_the_network_function_behind_the_bridge_of_its_id() {
        assertThat(Outline.of(MACHINES.paired(MACHINES.topology("pc_pair"))))
                .containsExactly("pair 1122334455667788: standby 00:03.0, bridge 00:04.0, primary 01:01.0");
        assertThat(Outline.of(MACHINES.paired(MACHINES.topology("q35_pair"))))
                .containsExactly("pair 1122334455667788: standby 00:02.0, bridge 02:00.0, primary 03:00.0");
    }

    @Test
    void two_ids_make_two_pairs() {
        assertThat(Outline.of(MACHINES.paired(MACHINES.topology("pc_two_pairs"))))
                .containsExactly(
                        "pair 1122334455667788: standby 00:03.0, bridge 00:04.0, primary 01:01.0",
                        "pair 2: standby 00:05.0, bridge 00:06.0, primary 02:01.0");
    }

    @Test
    void with_nested_bridges_the_nearest_one_counts() {
        assertThat(Outline.of(MACHINES.paired(MACHINES.topology("pc_nested_bridges"))))
                .containsExactly(
                        "pair 2: standby 00:05.0, bridge 01:01.0, primary 02:01.0",
                        "unpaired 1122334455667788: bridge 00:04.0, no-candidate",
                        "unpaired 1122334455667788: standby 00:03.0, no-candidate");
    }

    @Test
    void a_bridge_without_an_id_in_between_hides_what_is_behind_it() {
        pairing(standby(3, 7), bridge("00:04.0", 7, 1), MACHINES.plainBridge("01:00.0", 2), MACHINES.nic("02:00.0"))
                .containsExactly(
                        "unpaired 7: bridge 00:04.0, no-candidate", "unpaired 7: standby 00:03.0, no-candidate");
    }

    @Test
    void a_standby_may_sit_behind_the_bridge_of_its_own_id() {
        pairing(MACHINES.standby("01:03.0", 7), bridge("00:04.0", 7, 1), MACHINES.nic("01:04.0"))
                .containsExactly("pair 7: standby 01:03.0, bridge 00:04.0, primary 01:04.0");
    }

    @Test
    void standby_and_primary_pair_across_segments() {
        pairing(standby(3, 7), bridge("0001:00:04.0", 7, 1), MACHINES.nic("0001:01:00.0"), MACHINES.nic("01:00.0"))
                .containsExactly("pair 7: standby 00:03.0, bridge 0001:00:04.0, primary 0001:01:00.0");
    }

    @Test
    void no_bridge() {
        pairing(standby(3, 7), bridge("00:04.0", 8, 1), MACHINES.nic("01:00.0"), standby(5, 8))
                .containsExactly(
                        "pair 8: standby 00:05.0, bridge 00:04.0, primary 01:00.0",
                        "unpaired 7: standby 00:03.0, no-bridge");
    }

    @Test
    void no_standby() {
        pairing(bridge("00:04.0", 7, 1), MACHINES.nic("01:00.0"))
                .containsExactly("unpaired 7: bridge 00:04.0, no-standby", "unpaired 7: primary 01:00.0, no-standby");
    }

    @Test
    void no_candidate() {
        pairing(standby(3, 7), bridge("00:04.0", 7, 1), MACHINES.at("01:00.0", "ich9_ahci"))
                .containsExactly(
                        "unpaired 7: bridge 00:04.0, no-candidate", "unpaired 7: standby 00:03.0, no-candidate");
    }

    @Test
    void a_card_of_two_ports_is_several_candidates() {
        pairing(
                        standby(3, 7),
                        bridge("00:04.0", 7, 1),
                        MACHINES.at("01:00.0", "plain_endpoint_of_several"),
                        MACHINES.nic("01:00.1"))
                .containsExactly(
                        "conflict 7: 01:00.0 01:00.1, several-candidates",
                        "unpaired 7: bridge 00:04.0, several-candidates",
                        "unpaired 7: standby 00:03.0, several-candidates");
    }

    @Test
    void several_standbys() {
        pairing(standby(3, 7), standby(5, 7), bridge("00:04.0", 7, 1), MACHINES.nic("01:00.0"))
                .containsExactly(
                        "conflict 7: 00:03.0 00:05.0, several-standbys",
                        "unpaired 7: bridge 00:04.0, several-standbys",
                        "unpaired 7: primary 01:00.0, several-standbys");
    }

    @Test
    void several_bridges() {
        pairing(standby(3, 7), bridge("00:04.0", 7, 1), bridge("00:05.0", 7, 2), MACHINES.nic("01:00.0"))
                .containsExactly(
                        "conflict 7: 00:04.0 00:05.0, several-bridges",
                        "unpaired 7: primary 01:00.0, several-bridges",
                        "unpaired 7: standby 00:03.0, several-bridges");
    }

    @Test
    void a_conflict_of_one_id_leaves_other_ids_alone() {
        pairing(standby(3, 7), standby(5, 7), standby(6, 8), bridge("00:04.0", 8, 1), MACHINES.nic("01:00.0"))
                .containsExactly(
                        "conflict 7: 00:03.0 00:05.0, several-standbys",
                        "pair 8: standby 00:06.0, bridge 00:04.0, primary 01:00.0");
    }

    @Test
    void not_network() {
        pairing(
                        MACHINES.at("00:02.0", "grouped_disk", "failover_group_id", 7),
                        standby(3, 7),
                        bridge("00:04.0", 7, 1),
                        MACHINES.nic("01:00.0"))
                .containsExactly(
                        "pair 7: standby 00:03.0, bridge 00:04.0, primary 01:00.0",
                        "unpaired 7: other 00:02.0, not-network");
    }

    @Test
    void zero_id() {
        PciFunction standby = MACHINES.at("00:03.0", "two_id_standby", "first", 0, "second", 0);
        PciFunction bridge =
                MACHINES.at("00:04.0", "two_id_bridge", "first", 0, "second", 0, "secondary", 1, "subordinate", 1);
        PciFunction disk = MACHINES.at("00:05.0", "two_id_disk", "first", 0, "second", 0);
        pairing(standby, bridge, disk, MACHINES.nic("01:00.0"))
                .containsExactly(
                        "unpaired 0: bridge 00:04.0, zero-id",
                        "unpaired 0: other 00:05.0, zero-id",
                        "unpaired 0: primary 01:00.0, zero-id",
                        "unpaired 0: standby 00:03.0, zero-id");
    }

    @Test
    void bridge_not_numbered() {
        pairing(standby(3, 7), bridge("00:04.0", 7, 0), MACHINES.nic("00:05.0"))
                .containsExactly(
                        "unpaired 7: bridge 00:04.0, bridge-not-numbered",
                        "unpaired 7: standby 00:03.0, bridge-not-numbered");
    }

    @Test
    void bus_claimed_twice_be_it_by_a_bridge_without_an_id() {
        pairing(standby(3, 7), bridge("00:04.0", 7, 1), MACHINES.plainBridge("00:05.0", 1), MACHINES.nic("01:00.0"))
                .containsExactly(
                        "conflict 7: 00:04.0 00:05.0, bus-claimed-twice",
                        "unpaired 7: standby 00:03.0, bus-claimed-twice");
    }

    @Test
    void different_ids_in_one_function() {
        pairing(
                        MACHINES.at("00:03.0", "two_id_standby", "first", 7, "second", 8),
                        bridge("00:04.0", 7, 1),
                        MACHINES.nic("01:00.0"),
                        MACHINES.at("00:06.0", "two_id_disk", "first", 9, "second", 7))
                .containsExactly(
                        "conflict 7: 00:03.0, different-ids-in-one-function",
                        "conflict 9: 00:06.0, different-ids-in-one-function",
                        "unpaired 7: bridge 00:04.0, different-ids-in-one-function",
                        "unpaired 7: primary 01:00.0, different-ids-in-one-function");
    }

    @Test
    void equal_ids_twice_in_one_function_count_once() {
        pairing(
                        MACHINES.at("00:03.0", "two_id_standby", "first", 7, "second", 7),
                        MACHINES.at(
                                "00:04.0", "two_id_bridge", "first", 7, "second", 7, "secondary", 1, "subordinate", 1),
                        MACHINES.nic("01:00.0"))
                .containsExactly("pair 7: standby 00:03.0, bridge 00:04.0, primary 01:00.0");
    }

    @Test
    void a_virtual_function_is_no_candidate() {
        PciFunction virtual = Machines.poked(MACHINES.nic("01:00.1"), 0, 0xff, 1, 0xff, 2, 0xff, 3, 0xff);
        pairing(standby(3, 7), bridge("00:04.0", 7, 1), MACHINES.nic("01:00.0"), virtual)
                .containsExactly("pair 7: standby 00:03.0, bridge 00:04.0, primary 01:00.0");
    }

    @Test
    void identifiers_that_differ_in_byte_order_do_not_pair() {
        pairing(standby(3, 1), bridge("00:04.0", 0x0100_0000_0000_0000L, 1), MACHINES.nic("01:00.0"))
                .containsExactlyInAnyOrder(
                        "unpaired 1: standby 00:03.0, no-bridge",
                        "unpaired 100000000000000: bridge 00:04.0, no-standby",
                        "unpaired 100000000000000: primary 01:00.0, no-standby");
    }

    @Test
    void the_largest_identifier_pairs() {
        pairing(standby(3, -1), bridge("00:04.0", -1, 1), MACHINES.nic("01:00.0"))
                .containsExactly("pair ffffffffffffffff: standby 00:03.0, bridge 00:04.0, primary 01:00.0");
    }

    @Test
    void functions_of_which_too_few_bytes_are_known_are_said_to_be_undecided() {
        PairingResult result =
                MACHINES.paired(Machines.cut(standby(3, 7), 64), bridge("00:04.0", 7, 1), MACHINES.nic("01:00.0"));
        assertThat(result.pairs()).isEmpty();
        assertThat(result.undecided()).contains(new PairingResult.Part("standby", Machines.address("00:03.0")));
    }

    @Test
    void a_machine_without_identifiers_has_nothing_to_pair() {
        PairingResult result = MACHINES.paired(MACHINES.nic("00:03.0"), MACHINES.plainBridge("00:04.0", 1));
        assertThat(Outline.of(result)).isEmpty();
        assertThat(result.undecided()).isEmpty();
    }

    @Test
    void every_reason_has_a_sentence_and_the_list_is_closed() {
        Relation relation = MACHINES.relation();
        assertThat(relation.reasons()).allSatisfy(r -> assertThat(r.sentence()).isNotBlank());
        assertThat(new TreeSet<>(
                        relation.reasons().stream().map(Relation.Reason::name).toList()))
                .containsExactly(
                        "bridge-not-numbered",
                        "bus-claimed-twice",
                        "different-ids-in-one-function",
                        "no-bridge",
                        "no-candidate",
                        "no-standby",
                        "not-network",
                        "several-bridges",
                        "several-candidates",
                        "several-standbys",
                        "zero-id");
    }

    private static ListAssert<String> pairing(PciFunction... functions) {
        return assertThat(Outline.of(MACHINES.paired(functions)));
    }

    private static PciFunction standby(int slot, long id) {
        return MACHINES.standby(String.format("00:%02x.0", slot), id);
    }

    private static PciFunction bridge(String address, long id, int secondary) {
        return MACHINES.bridge(address, id, secondary);
    }
}
