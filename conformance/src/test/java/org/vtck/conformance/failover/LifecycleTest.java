package org.vtck.conformance.failover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vtck.conformance.failover.State.Carrier;
import org.vtck.conformance.failover.State.Pair;
import org.vtck.conformance.failover.State.Status;

/** The life of a pair, told action by action. */
final class LifecycleTest {
    private static final String STANDBY = "virtio-net-pci,id=net0,failover=on,failover-group-id=7";
    private static final String BRIDGE = "pci-bridge,id=br0,chassis_nr=1,failover-group-id=7";
    private static final String PRIMARY = "e1000e,id=nic0,bus=br0";
    private static final String PAIR = "-M pc -device " + STANDBY + " -device " + BRIDGE + " -device " + PRIMARY;
    private static final int STANDBY_BIT = 62;
    private static final Pair PAIRED = new Pair("net0", "nic0");

    static List<List<String>> orders() {
        List<List<String>> orders = new ArrayList<>();
        List<String> parts = List.of(STANDBY, BRIDGE, PRIMARY);
        for (int first = 0; first < 3; first++) {
            for (int second = 0; second < 3; second++) {
                if (first != second) {
                    orders.add(List.of(parts.get(first), parts.get(second), parts.get(3 - first - second)));
                }
            }
        }
        return orders;
    }

    @ParameterizedTest
    @MethodSource("orders")
    void the_three_parts_pair_in_whatever_order_they_are_plugged_in(List<String> order) {
        Told life = Told.of("-M pc");
        order.forEach(device -> life.done(new Action.Plug(device)));
        assertThat(life.state().pairs()).isEmpty();
        life.done(new Action.Negotiate("net0"));
        assertThat(life.state().pairs()).containsExactly(PAIRED);
        assertThat(life.carrier("net0")).isEqualTo(by("nic0"));
    }

    @Test
    void a_primary_that_is_there_from_the_start_is_hidden_until_its_standby_has_negotiated() {
        Told life = Told.of(PAIR);
        assertThat(life.status("nic0")).isEqualTo(Status.HIDDEN);
        assertThat(life.machine().address("nic0")).isEmpty();
        assertThat(life.carrier("net0")).isEqualTo(new Carrier.Itself());
        life.done(new Action.Negotiate("net0"));
        assertThat(life.status("nic0")).isEqualTo(Status.PLUGGED);
        assertThat(life.machine().address("nic0")).isPresent();
        assertThat(life.carrier("net0")).isEqualTo(by("nic0"));
    }

    @Test
    void the_guest_negotiates_by_configuration_cycles_with_the_device_itself() {
        Told life = Told.of(PAIR);
        assertThat(life.device("net0").offers(STANDBY_BIT)).isTrue();
        assertThat(life.device("net0").negotiated(STANDBY_BIT)).isFalse();
        life.done(new Action.Negotiate("net0"));
        assertThat(life.device("net0").negotiated(STANDBY_BIT)).isTrue();
        life.done(new Action.Reset());
        assertThat(life.device("net0").negotiated(STANDBY_BIT)).isFalse();
    }

    @Test
    void a_standby_that_does_not_offer_the_feature_is_one_by_its_id() {
        Told life = Told.of(PAIR.replace("failover=on,", ""));
        life.done(new Action.Negotiate("net0"));
        assertThat(life.device("net0").negotiated(STANDBY_BIT)).isFalse();
        assertThat(life.events())
                .contains("net0 has negotiated; it offers no STANDBY (failover=on), but its id counts");
        assertThat(life.state().pairs()).containsExactly(PAIRED);
    }

    @Test
    void a_migration_finds_the_pair_again_under_other_bus_numbers() {
        Told life = Told.of(PAIR);
        life.done(new Action.Negotiate("net0"));
        Object before = life.machine().address("nic0").orElseThrow();
        life.refused(new Action.Eject("nic0"), "`nic0` is still in use by the guest");
        life.done(new Action.Migrate());
        assertThat(life.carrier("net0")).isEqualTo(by("nic0"));
        life.refused(new Action.Move(), "a machine with a plugged primary cannot move: nic0");
        life.refused(new Action.Unplug("net0"), "device_del is not allowed while a migration is requested");
        life.done(new Action.Acknowledge("nic0"));
        assertThat(life.carrier("net0")).isEqualTo(new Carrier.Itself());
        life.done(new Action.Eject("nic0"));
        life.done(new Action.Move());
        assertThat(life.state().pairs()).isEmpty();
        life.done(new Action.Replug("nic0"));
        assertThat(life.state().pairs()).containsExactly(PAIRED);
        assertThat(life.machine().address("nic0").orElseThrow()).isNotEqualTo(before);
    }

    @Test
    void without_a_passed_through_device_at_the_destination_the_standby_goes_on_alone() {
        Told life = Told.of(PAIR);
        life.destination("-M q35 -device " + STANDBY);
        life.moveAway("net0", "nic0");
        assertThat(life.state().primaries()).isEmpty();
        assertThat(life.carrier("net0")).isEqualTo(new Carrier.Itself());
        life.refused(new Action.Replug("nic0"), "there is no primary `nic0`");
    }

    @Test
    void another_passed_through_device_behind_a_bridge_of_the_id_takes_over() {
        Told life = Told.of(PAIR);
        life.destination("-M q35 -device pcie-root-port,id=rp,chassis=1 -device x3130-upstream,bus=rp,id=up"
                + " -device pcie-downstream,bus=up,id=ds,chassis=2,failover-group-id=7"
                + " -device virtio-net-pci,id=other,bus=ds -device " + STANDBY);
        life.moveAway("net0", "nic0");
        assertThat(life.status("other")).isEqualTo(Status.EJECTED);
        life.done(new Action.Replug("other"));
        assertThat(life.state().pairs()).containsExactly(new Pair("net0", "other"));
    }

    @Test
    void a_destination_without_the_standby_is_refused() {
        Told life = Told.of(PAIR);
        life.destination("-M pc -device virtio-net-pci,id=net0,failover=on,failover-group-id=8");
        life.done(new Action.Migrate());
        life.refused(new Action.Move(), "the destination has no standby `net0` of id 7");
        assertThat(life.state().migration()).isEqualTo(State.Migration.REQUESTED);
        life.done(new Action.Cancel());
    }

    @Test
    void a_cancel_puts_back_what_left_and_keeps_what_did_not() {
        Told life = Told.of(PAIR + " -device virtio-net-pci,id=net1,failover=on,failover-group-id=8"
                + " -device pci-bridge,id=br1,chassis_nr=2,failover-group-id=8 -device e1000e,id=nic1,bus=br1");
        life.done(new Action.Negotiate("net0"));
        life.done(new Action.Negotiate("net1"));
        life.done(new Action.Migrate());
        life.done(new Action.Acknowledge("nic0"));
        life.done(new Action.Eject("nic0"));
        life.done(new Action.Acknowledge("nic1"));
        assertThat(life.state().pairs()).isEmpty();
        life.done(new Action.Cancel());
        assertThat(life.state().pairs()).containsExactly(PAIRED, new Pair("net1", "nic1"));
        life.refused(new Action.Cancel(), "no migration is requested");
    }

    @Test
    void a_reset_forgets_the_negotiation_so_the_primary_is_hidden_again() {
        Told life = Told.of(PAIR);
        life.done(new Action.Negotiate("net0"));
        life.done(new Action.Reset());
        assertThat(life.status("nic0")).isEqualTo(Status.HIDDEN);
        assertThat(life.carrier("net0")).isEqualTo(new Carrier.Itself());
        life.done(new Action.Negotiate("net0"));
        assertThat(life.carrier("net0")).isEqualTo(by("nic0"));
    }

    @Test
    void two_standbys_of_one_id_pair_with_nothing_until_one_is_gone() {
        Told life = Told.of(PAIR);
        life.done(new Action.Negotiate("net0"));
        life.done(new Action.Plug("virtio-net-pci,id=net1,failover=on,failover-group-id=7"));
        assertThat(life.state().pairs()).isEmpty();
        assertThat(life.carrier("net0")).isEqualTo(new Carrier.Itself());
        life.done(new Action.Unplug("net1"));
        assertThat(life.state().pairs()).containsExactly(PAIRED);
    }

    @Test
    void an_operator_takes_a_primary_out_with_the_consent_of_the_guest_and_puts_it_back() {
        Told life = Told.of(PAIR);
        life.done(new Action.Negotiate("net0"));
        life.done(new Action.Unplug("nic0"));
        assertThat(life.carrier("net0")).isEqualTo(by("nic0"));
        life.refused(new Action.Unplug("nic0"), "`nic0` was asked to leave already");
        life.done(new Action.Acknowledge("nic0"));
        life.done(new Action.Eject("nic0"));
        life.refused(new Action.Plug(PRIMARY), "there is a device `nic0` already, ejected and kept for a replug");
        life.done(new Action.Replug("nic0"));
        assertThat(life.state().pairs()).containsExactly(PAIRED);
    }

    @Test
    void a_bridge_that_is_unplugged_takes_its_primary_along() {
        Told life = Told.of(PAIR);
        life.done(new Action.Negotiate("net0"));
        life.done(new Action.Unplug("br0"));
        assertThat(life.state().primaries()).isEmpty();
        assertThat(life.carrier("net0")).isEqualTo(new Carrier.Itself());
        life.done(new Action.Plug(BRIDGE));
        life.done(new Action.Plug(PRIMARY));
        assertThat(life.state().pairs()).containsExactly(PAIRED);
    }

    @Test
    void what_makes_no_sense_is_refused_and_changes_nothing() {
        Told life = Told.of(PAIR);
        life.refused(new Action.Plug("virtio-net-pci,failover-group-id=7"), "the device has no name");
        life.refused(new Action.Plug("virtio-net-pci,id=net0"), "there is a device `net0` already");
        life.refused(new Action.Plug("virtio-net-pci,id=a,bus=br9,failover-group-id=1"), "there is no bus `br9`");
        life.refused(new Action.Unplug("net9"), "there is no device `net9`; there is br0, net0, nic0");
        life.refused(new Action.Negotiate("br0"), "there is no standby `br0`; there is net0");
        life.refused(new Action.Acknowledge("nic0"), "`nic0` was not asked to leave");
        life.refused(new Action.Move(), "no migration is requested");
        life.done(new Action.Negotiate("net0"));
        life.refused(new Action.Negotiate("net0"), "`net0` has negotiated STANDBY already");
        life.refused(new Action.Replug("nic0"), "`nic0` is not ejected");
    }

    private static Carrier by(String primary) {
        return new Carrier.By(java.util.Set.of(primary));
    }
}
