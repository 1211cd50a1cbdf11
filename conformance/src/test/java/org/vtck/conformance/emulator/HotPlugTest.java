package org.vtck.conformance.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vtck.conformance.access.ConfigCycles;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.access.Width;

/** Devices come and go while the machine runs, and nothing else changes. */
final class HotPlugTest {
    private static final String PORTS =
            "-M q35 -device pcie-root-port,id=rp0,chassis=1 -device pcie-root-port,id=rp1,chassis=2";
    private static final String BRIDGE = "-M pc -device pci-bridge,id=br0,chassis_nr=1";
    private static final FunctionAddress BEHIND = new FunctionAddress(1, 0, 0);

    @Test
    void a_device_behind_a_port_is_found_when_it_is_plugged_in_and_gone_when_it_is_taken_out() {
        EmulatedMachine machine = Model.machine(PORTS);
        assertThat(Dump.of(machine).functions()).doesNotContainKey(BEHIND);
        machine.plug("virtio-net-pci,bus=rp0,id=net0");
        assertThat(Dump.of(machine).functions()).containsKey(BEHIND);
        assertThat(machine.id(BEHIND)).contains("net0");
        machine.unplug("net0");
        assertThat(Dump.of(machine).functions()).doesNotContainKey(BEHIND);
        assertThat(machine.id(BEHIND)).isEmpty();
    }

    @Test
    void what_is_plugged_in_later_has_the_bytes_of_what_was_there_from_the_start() {
        EmulatedMachine later = Model.machine(BRIDGE);
        later.plug("e1000e,bus=br0");
        later.plug("virtio-net-pci,failover-group-id=7");
        assertThat(hex(Dump.of(later)))
                .isEqualTo(hex(Dump.of(
                        Model.machine(BRIDGE + " -device e1000e,bus=br0 -device virtio-net-pci,failover-group-id=7"))));
    }

    @Test
    void bytes_that_the_guest_wrote_stay_and_only_the_power_of_the_slot_is_new() throws IOException {
        EmulatedMachine machine = Model.machine(PORTS + " -device virtio-net-pci,id=net0");
        Dump.of(machine);
        FunctionAddress port = new FunctionAddress(0, 1, 0);
        FunctionAddress net = new FunctionAddress(0, 3, 0);
        ConfigCycles cycles = machine.cycles();
        cycles.write(net, 0x10, Width.DWORD, 0xc000);
        cycles.write(port, 0x3c, Width.BYTE, 0x0b);
        byte[] netBefore = cycles.space(net);
        byte[] portBefore = cycles.space(port);
        machine.plug("e1000e,bus=rp0,id=nic");
        machine.unplug("nic");
        assertThat(cycles.space(net)).isEqualTo(netBefore);
        assertThat(cycles.read(port, 0x18, Width.DWORD)).isEqualTo(0x010100L);
        assertThat(differing(portBefore, cycles.space(port))).containsOnlyKeys(0x6d);
    }

    @Test
    void a_bridge_takes_what_is_behind_it_along() {
        EmulatedMachine machine = Model.machine("-M pc");
        machine.plug("pci-bridge,id=br0,chassis_nr=1");
        machine.plug("pci-bridge,id=br1,chassis_nr=2,bus=br0");
        machine.plug("e1000e,id=nic,bus=br1");
        int many = Dump.of(machine).functions().size();
        machine.unplug("br0");
        assertThat(Dump.of(machine).functions()).hasSize(many - 3);
        machine.plug("pci-bridge,id=br1,chassis_nr=1");
        machine.plug("e1000e,id=nic,bus=br1");
        assertThat(Dump.of(machine).functions()).hasSize(many - 1);
    }

    @Test
    void a_mac_address_is_free_again_when_its_device_is_gone() {
        EmulatedMachine machine = Model.machine(PORTS);
        machine.plug("e1000e,bus=rp0,id=a");
        byte[] first = Dump.of(machine).functions().get(BEHIND);
        machine.unplug("a");
        machine.plug("e1000e,bus=rp0,id=b");
        assertThat(Dump.of(machine).functions().get(BEHIND)).isEqualTo(first);
    }

    @Test
    void what_cannot_be_plugged_in_or_taken_out_is_refused_and_changes_nothing() {
        EmulatedMachine machine = Model.machine(PORTS + " -device virtio-net-pci,id=net0,bus=rp0");
        Map<FunctionAddress, String> before = hex(Dump.of(machine));
        refused(() -> machine.plug("e1000e,bus=rp9"), "there is no bus `rp9`; did you mean `rp0`?");
        refused(() -> machine.plug("e1000e,bus=rp1,id=net0"), "two devices have the id `net0`");
        refused(() -> machine.plug("e1000e,bus=rp0,addr=0"), "is in use by virtio-net-pci `net0`");
        refused(() -> machine.plug("e1000e"), "bus `pcie.0` takes no device while the machine runs");
        refused(() -> machine.plug("e1001e,bus=rp1"), "unknown device `e1001e`; did you mean `e1000e`?");
        refused(() -> machine.plug("xio3130-downstream,bus=rp1,chassis=1"), "chassis 1, slot 0 is already that of");
        refused(() -> machine.unplug("net1"), "there is no device `net1`; did you mean `net0`?");
        refused(() -> machine.unplug("rp0"), "from which nothing can be taken while the machine runs");
        assertThat(hex(Dump.of(machine))).isEqualTo(before);
        machine.plug("e1000e,bus=rp1,id=nic");
        assertThat(Dump.of(machine).functions()).hasSize(before.size() + 1);
    }

    @Test
    void function_0_of_a_slot_comes_last() {
        EmulatedMachine machine = Model.machine(BRIDGE);
        int many = Dump.of(machine).functions().size();
        machine.plug("e1000e,bus=br0,addr=3.1");
        assertThat(Dump.of(machine).functions()).hasSize(many);
        machine.plug("e1000e,bus=br0,addr=3.0,multifunction=on,id=zero");
        assertThat(Dump.of(machine).functions()).hasSize(many + 2);
        refused(() -> machine.plug("e1000e,bus=br0,addr=3.2"), "plug function 0 last");
        machine.unplug("zero");
        assertThat(Dump.of(machine).functions()).hasSize(many);
    }

    @Test
    void the_32nd_slot_is_the_last() {
        EmulatedMachine machine = Model.machine(BRIDGE);
        for (int i = 0; i < FunctionAddress.DEVICES; i++) {
            machine.plug("virtio-rng-pci,bus=br0");
        }
        refused(() -> machine.plug("virtio-rng-pci,bus=br0"), "bus `br0` is full");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable plugging, String because) {
        assertThatThrownBy(plugging).isInstanceOf(EmulationException.class).hasMessageContaining(because);
    }

    private static Map<FunctionAddress, String> hex(Dump dump) {
        Map<FunctionAddress, String> hex = new java.util.TreeMap<>();
        dump.functions()
                .forEach((address, bytes) ->
                        hex.put(address, java.util.HexFormat.of().formatHex(bytes)));
        return hex;
    }

    private static Map<Integer, Integer> differing(byte[] before, byte[] after) {
        Map<Integer, Integer> at = new java.util.TreeMap<>();
        for (int i = 0; i < before.length; i++) {
            if (before[i] != after[i]) {
                at.put(i, after[i] & 0xff);
            }
        }
        return at;
    }
}
