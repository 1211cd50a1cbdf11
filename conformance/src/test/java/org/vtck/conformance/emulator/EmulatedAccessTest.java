package org.vtck.conformance.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.vtck.conformance.access.ConfigCycles;
import org.vtck.conformance.access.ConfigRegisters;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.access.Width;
import org.vtck.spec.interpret.build.WriteMasks;

/** How cycles reach functions: widths, ports, routing, and what is not there. */
class EmulatedAccessTest {
    private static final FunctionAddress NET = new FunctionAddress(0, 2, 0);

    @Test
    void the_low_bits_of_the_address_port_count_as_they_do_in_qemu() {
        PortPair ports = Model.machine("-M pc -device virtio-net-pci").ports();

        ports.write(ConfigRegisters.CONFIG_ADDRESS, Width.DWORD, NET.onPorts(0) + 3);

        assertThat(ports.read(ConfigRegisters.CONFIG_DATA, Width.DWORD)).isEqualTo(0x10000010L);
    }

    @Test
    void the_address_port_takes_four_bytes_only() {
        PortPair ports = Model.machine("-M pc -device virtio-net-pci").ports();
        ports.write(ConfigRegisters.CONFIG_ADDRESS, Width.DWORD, NET.onPorts(0));

        ports.write(ConfigRegisters.CONFIG_ADDRESS, Width.WORD, 0);

        assertThat(ports.read(ConfigRegisters.CONFIG_DATA, Width.DWORD)).isEqualTo(0x10001af4L);
    }

    @Test
    void without_the_enable_bit_nothing_answers() {
        PortPair ports = Model.machine("-M pc -device virtio-net-pci").ports();
        ports.write(
                ConfigRegisters.CONFIG_ADDRESS, Width.DWORD, NET.onPorts(0) & ~ConfigRegisters.CONFIG_ADDRESS_ENABLE);

        assertThat(ports.read(ConfigRegisters.CONFIG_DATA, Width.WORD)).isEqualTo(0xffff);
    }

    @Test
    void an_absent_function_reads_all_ones_and_drops_writes() throws IOException {
        ConfigCycles cycles = Model.machine("-M q35").cycles();
        FunctionAddress absent = new FunctionAddress(0, 9, 0);

        cycles.write(absent, 0x40, Width.DWORD, 5);

        assertThat(cycles.read(absent, 0x40, Width.DWORD)).isEqualTo(0xffff_ffffL);
        assertThat(cycles.space(absent)).containsOnly(0xff);
    }

    @Test
    void what_is_behind_a_bridge_answers_only_to_the_numbers_in_the_bridge() throws IOException {
        ConfigCycles cycles = Model.machine("-M q35 -device pcie-root-port,id=rp -device virtio-rng-pci,bus=rp")
                .cycles();
        FunctionAddress behind = new FunctionAddress(5, 0, 0);
        long before = cycles.read(behind, 0, Width.DWORD);

        cycles.write(new FunctionAddress(0, 1, 0), ConfigRegisters.BUS_NUMBERS, Width.DWORD, 0x0007_0500);

        assertThat(before).isEqualTo(0xffff_ffffL);
        assertThat(cycles.read(behind, 0, Width.DWORD)).isEqualTo(0x1044_1af4L);
    }

    @Test
    void a_base_address_register_shows_its_size() throws IOException {
        ConfigCycles cycles = Model.machine("-M pc -device virtio-net-pci").cycles();

        cycles.write(NET, 0x10, Width.DWORD, 0xffff_ffffL);
        cycles.write(NET, 0x20, Width.DWORD, 0xffff_ffffL);

        assertThat(cycles.read(NET, 0x10, Width.DWORD)).isEqualTo(0xffff_ffe1L);
        assertThat(cycles.read(NET, 0x20, Width.DWORD)).isEqualTo(0xffff_c00cL);
    }

    @Test
    void a_status_bit_is_cleared_by_a_one_and_kept_by_a_zero() {
        EmulatedFunction function =
                EmulatedFunction.of(new byte[] {(byte) 0xff}, new WriteMasks(new byte[] {0x0f}, new byte[] {0x30}), 1);

        function.write(0, Width.BYTE, 0x15);

        assertThat(function.read(0, Width.BYTE)).isEqualTo(0xe5);
    }
}
