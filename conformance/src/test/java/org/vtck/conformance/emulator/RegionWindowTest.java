package org.vtck.conformance.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vtck.conformance.access.ConfigCycles;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.access.Width;
import org.vtck.conformance.virtio.VirtioDevice;

/** The window of the PCI_CFG capability as QEMU has it and as the specification says, and what a driver negotiates through it. */
class RegionWindowTest {
    private static final FunctionAddress NET = new FunctionAddress(0, 2, 0);
    private static final int WINDOW = 0x84;
    private static final int STANDBY = 62;
    private static final int VERSION_1 = 32;

    @ParameterizedTest(name = "x-pci-cfg={0}, bar {1}")
    @CsvSource({"qemu, 4, 3", "qemu, 0, 3", "qemu, 255, 3", "spec, 4, 3", "spec, 0, 0", "spec, 255, 0"})
    void only_the_specification_looks_at_the_bar(String authority, int bar, long queues) throws IOException {
        ConfigCycles cycles = Model.machine("-M pc -device virtio-net-pci,x-pci-cfg=" + authority)
                .cycles();
        cycles.write(NET, WINDOW + capability("cap.bar"), Width.BYTE, bar);

        assertThat(read(cycles, common("num_queues"), 2)).isEqualTo(queues);
    }

    @Test
    void where_regions_overlap_the_specification_notifies_and_qemu_selects_a_feature() throws IOException {
        for (String authority : new String[] {"qemu", "spec"}) {
            ConfigCycles cycles = Model.machine(
                            "-M pc -device virtio-net-pci,modern-pio-notify=on,x-pci-cfg=" + authority)
                    .cycles();
            int window = 0x98;
            cycles.write(NET, window + capability("cap.bar"), Width.BYTE, 2);
            cycles.write(NET, window + capability("cap.offset"), Width.DWORD, 0);
            cycles.write(NET, window + capability("cap.length"), Width.DWORD, 2);
            cycles.write(NET, window + capability("pci_cfg_data[0]"), Width.WORD, 1);

            cycles.write(NET, window + capability("cap.bar"), Width.BYTE, 4);
            assertThat(cycles.read(NET, window + capability("pci_cfg_data[0]"), Width.WORD))
                    .as(authority)
                    .isEqualTo(authority.equals("qemu") ? 1 : 0);
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "3", "8"})
    void a_length_other_than_1_2_or_4_moves_nothing(int length) throws IOException {
        ConfigCycles cycles = Model.machine("-M pc -device virtio-net-pci").cycles();
        read(cycles, common("num_queues"), 2);

        assertThat(read(cycles, common("device_feature"), length)).isEqualTo(3);
    }

    @Test
    void a_driver_negotiates_standby_with_configuration_cycles() throws IOException {
        EmulatedMachine machine = Model.machine("-M pc -device virtio-net-pci,failover=on");
        VirtioDevice device =
                machine.function(NET).flatMap(EmulatedFunction::device).orElseThrow();
        ConfigCycles cycles = machine.cycles();
        assertThat(device.offers(STANDBY)).isTrue();

        write(cycles, common("driver_feature_select"), 4, 1);
        write(cycles, common("driver_feature"), 4, 1L << (STANDBY - 32) | 1L << (VERSION_1 - 32));
        assertThat(device.acknowledged(STANDBY)).isTrue();
        assertThat(device.negotiated(STANDBY)).isFalse();
        write(cycles, common("device_status"), 1, 1 | 2 | 8);
        assertThat(device.negotiated(STANDBY)).isTrue();

        write(cycles, common("device_status"), 1, 0);
        assertThat(device.negotiated(STANDBY)).isFalse();
        assertThat(device.status()).isZero();
    }

    @Test
    void a_device_without_failover_does_not_offer_standby_and_takes_no_bit_that_is_not_offered() throws IOException {
        EmulatedMachine machine = Model.machine("-M pc -device virtio-net-pci");
        VirtioDevice device =
                machine.function(NET).flatMap(EmulatedFunction::device).orElseThrow();
        ConfigCycles cycles = machine.cycles();

        write(cycles, common("driver_feature_select"), 4, 1);
        write(cycles, common("driver_feature"), 4, 0xffff_ffffL);

        assertThat(device.offers(STANDBY)).isFalse();
        assertThat(device.acknowledged(STANDBY)).isFalse();
        assertThat(device.acknowledged(VERSION_1)).isTrue();
    }

    private static int common(String register) {
        return Model.leaf("virtio_pci_common_cfg", register).offset();
    }

    private static int capability(String field) {
        return Model.leaf("virtio_pci_cfg_cap", field).offset();
    }

    private static long read(ConfigCycles cycles, int offset, int length) throws IOException {
        point(cycles, offset, length);
        return cycles.read(NET, WINDOW + capability("pci_cfg_data[0]"), Width.DWORD);
    }

    private static void write(ConfigCycles cycles, int offset, int length, long value) throws IOException {
        point(cycles, offset, length);
        cycles.write(NET, WINDOW + capability("pci_cfg_data[0]"), Width.DWORD, value);
    }

    private static void point(ConfigCycles cycles, int offset, int length) throws IOException {
        cycles.write(NET, WINDOW + capability("cap.offset"), Width.DWORD, offset);
        cycles.write(NET, WINDOW + capability("cap.length"), Width.DWORD, length);
    }
}
