package org.vtck.conformance.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vtck.conformance.pairing.Machines;
import org.vtck.conformance.pairing.Pairing;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

final class TopologyTest {
    private static final Machines MACHINES = Machines.newest();

    @Test
    void a_function_is_directly_behind_the_bridge_whose_secondary_bus_it_is_on() {
        Topology topology = topology(MACHINES.topology("q35_pair"));
        assertThat(above(topology, "03:00.0")).isEqualTo("02:00.0");
        assertThat(above(topology, "01:00.0")).isEqualTo("00:01.0");
        assertThat(above(topology, "00:01.0")).isEqualTo("none");
    }

    @Test
    void bridges_of_another_segment_claim_nothing_here() {
        Topology topology = topology(MACHINES.plainBridge("0001:00:01.0", 1), MACHINES.nic("01:00.0"));
        assertThat(above(topology, "01:00.0")).isEqualTo("none");
        assertThat(topology.orphans()).containsExactly(new Bus(0, 1));
    }

    @Test
    void a_bridge_without_a_secondary_bus_is_not_numbered() {
        Topology topology = topology(MACHINES.plainBridge("00:01.0", 0), MACHINES.nic("00:02.0"));
        assertThat(texts(topology.unnumbered())).containsExactly("00:01.0");
        assertThat(above(topology, "00:02.0")).isEqualTo("none");
    }

    @Test
    void two_bridges_that_claim_one_bus_leave_nothing_directly_behind_either() {
        Topology topology = topology(
                MACHINES.plainBridge("00:01.0", 1), MACHINES.plainBridge("00:02.0", 1), MACHINES.nic("01:00.0"));
        assertThat(topology.claimedTwice()).containsExactly(new Bus(0, 1));
        assertThat(texts(topology.claimants(new Bus(0, 1)))).containsExactly("00:01.0", "00:02.0");
        assertThat(topology.bridges())
                .allMatch(topology::isContested)
                .allMatch(b -> topology.directlyBehind(b).isEmpty());
        assertThat(above(topology, "01:00.0")).isEqualTo("none");
    }

    @Test
    void a_bridge_does_not_claim_the_bus_that_it_is_on() {
        Topology topology = topology(MACHINES.plainBridge("01:01.0", 1), MACHINES.nic("01:00.0"));
        assertThat(topology.claimants(new Bus(0, 1))).isEmpty();
        assertThat(topology.orphans()).containsExactly(new Bus(0, 1));
    }

    @Test
    void every_bus_stands_in_the_tree_once_even_in_a_circle() {
        Tree tree = Tree.of(topology(
                MACHINES.nic("00:03.0"),
                MACHINES.plainBridge("01:01.0", 2),
                MACHINES.plainBridge("02:01.0", 1),
                MACHINES.nic("07:00.0")));
        assertThat(outline(tree.roots())).isEqualTo("[00 ROOT, 07 ORPHAN, 01 CIRCLE [02 BEHIND]]");
    }

    @Test
    void the_tree_nests_as_the_bridges_do() {
        assertThat(outline(Tree.of(topology(MACHINES.topology("q35_pair"))).roots()))
                .isEqualTo("[00 ROOT [01 BEHIND [02 BEHIND [03 BEHIND]]]]");
    }

    @Test
    void a_header_of_which_the_bus_numbers_are_unknown_is_no_bridge() {
        Topology topology = topology(Machines.cut(MACHINES.plainBridge("00:01.0", 1), 16));
        assertThat(topology.bridges()).isEmpty();
    }

    private static String outline(List<Tree.Branch> branches) {
        return branches.stream()
                .map(b -> {
                    List<Tree.Branch> below =
                            b.nodes().stream().flatMap(n -> n.behind().stream()).toList();
                    return b.bus().text() + " " + b.kind() + (below.isEmpty() ? "" : " " + outline(below));
                })
                .toList()
                .toString();
    }

    private static Topology topology(PciFunction... functions) {
        return topology(MACHINES.machine(functions));
    }

    private static Topology topology(Machine machine) {
        return Topology.of(Pairing.by(MACHINES.relation(), MACHINES.model()).view(machine));
    }

    private static String above(Topology topology, String address) {
        Optional<Bridge> bridge = topology.directlyAbove(Machines.address(address));
        return bridge.map(b -> b.address().shortText()).orElse("none");
    }

    private static List<String> texts(List<Bridge> bridges) {
        return bridges.stream().map(b -> b.address().shortText()).toList();
    }
}
