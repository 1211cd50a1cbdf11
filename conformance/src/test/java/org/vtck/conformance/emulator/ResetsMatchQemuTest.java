package org.vtck.conformance.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.access.Width;

/** What each kind of reset leaves of a machine in which everything was written that can be: the same as in QEMU. */
class ResetsMatchQemuTest {
    private static final String PORT = "-M q35 -device pcie-root-port,id=r,chassis=1 -device ";
    /** Starts of registers of which no bit is written while everything is. */
    private static final List<String> LEFT_OUT = List.of(
            "pci_express.slot_control",
            "pci_express.device_control",
            "pci_express_v1.device_control",
            "pci_type1_header.bridge_control",
            "pci_type1_header.primary_bus");

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            -M pc -device pci-bridge,id=b,chassis_nr=1 -device virtio-net-pci,bus=b,addr=0 -device e1000e,bus=b,addr=1 | 00:02.0
            -M pc -device pci-bridge,id=b,chassis_nr=1 -device pci-bridge,id=c,bus=b,chassis_nr=2,addr=0 -device virtio-rng-pci,bus=c,addr=4 | 00:02.0
            -M q35 -device pcie-root-port,id=r,chassis=1 -device virtio-net-pci,bus=r,aer=on,ats=on | 00:01.0
            -M q35 -device pcie-root-port,id=r,chassis=1 -device e1000e,bus=r | 00:01.0
            -M q35 -device pcie-root-port,id=r,chassis=1 -device x3130-upstream,bus=r,id=u -device xio3130-downstream,bus=u,id=d,chassis=2 -device virtio-rng-pci,bus=d | 00:01.0
            -M q35 -device pcie-root-port,id=r,chassis=1 -device x3130-upstream,bus=r,id=u -device xio3130-downstream,bus=u,id=d,chassis=2 -device virtio-rng-pci,bus=d | 02:00.0
            -M q35 -device pcie-root-port,id=r,chassis=1 -device nvme,serial=1,bus=r | 00:01.0
            -M q35 -device ioh3420,id=r,chassis=1 -device virtio-vga,bus=r | 00:01.0
            -M q35 -device pcie-root-port,id=r,chassis=1 -device pcie-pci-bridge,bus=r,id=p -device e1000,bus=p,addr=1 -device rtl8139,bus=p,addr=2 | 00:01.0
            """)
    void a_reset_of_the_bus_behind_a_bridge(String machine, String bridge) throws IOException {
        try (Twins twins = Twins.start(machine)) {
            List<FunctionAddress> functions = filled(twins);
            FunctionAddress address = address(bridge);

            write(twins, address, "pci_type1_header", "bridge_control", "secondary_bus_reset", 1);
            List<String> during = twins.differences(functions);
            write(twins, address, "pci_type1_header", "bridge_control", "secondary_bus_reset", 0);

            assertThat(during).isEmpty();
            assertThat(twins.numbered()).isEqualTo(functions);
            assertThat(twins.differences(functions)).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            virtio-net-pci,bus=r,aer=on,ats=on | 01:00.0
            nvme,serial=1,bus=r | 01:00.0
            virtio-vga,bus=r | 01:00.0
            x3130-upstream,bus=r,id=u -device xio3130-downstream,bus=u,id=d,chassis=2 -device virtio-rng-pci,bus=d | 01:00.0
            x3130-upstream,bus=r,id=u -device xio3130-downstream,bus=u,id=d,chassis=2 -device virtio-rng-pci,bus=d | 02:00.0
            x3130-upstream,bus=r,id=u -device xio3130-downstream,bus=u,id=d,chassis=2 -device virtio-rng-pci,bus=d | 03:00.0
            """)
    void a_function_level_reset(String devices, String function) throws IOException {
        try (Twins twins = Twins.start(PORT + devices)) {
            List<FunctionAddress> functions = filled(twins);
            write(twins, address(function), "pci_express", "device_control", "initiate_function_level_reset", 1);

            assertThat(twins.numbered()).isEqualTo(functions);
            assertThat(twins.differences(functions)).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            -M pc -device pci-bridge,id=b,chassis_nr=1 -device virtio-net-pci,bus=b,addr=1 | 00:02.0
            -M q35 -device pcie-root-port,id=r,chassis=1 -device virtio-net-pci,bus=r -device pcie-root-port,chassis=2 | 00:01.0
            """)
    void a_reset_of_the_machine(String machine, String bridge) throws IOException {
        try (Twins twins = Twins.start(machine)) {
            List<FunctionAddress> functions = filled(twins);

            twins.resetMachine(address(bridge));

            assertThat(twins.numbered()).isEqualTo(functions);
            assertThat(twins.differences(functions)).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            -M q35 -device pcie-root-port,id=r,chassis=1 -device virtio-net-pci,bus=r | 00:01.0
            -M q35 -device ioh3420,id=r,chassis=1 -device virtio-net-pci,bus=r | 00:01.0
            -M q35 -device pcie-root-port,id=r,chassis=1 -device x3130-upstream,bus=r,id=u -device xio3130-downstream,bus=u,id=d,chassis=2 -device virtio-rng-pci,bus=d | 02:00.0
            """)
    void a_reset_of_the_machine_gives_power_to_what_is_in_a_slot(String machine, String port) throws IOException {
        try (Twins twins = Twins.start(machine)) {
            List<FunctionAddress> functions = twins.numbered();
            write(twins, address(port), "pci_express", "slot_control", "power_controller_control", 1);
            List<FunctionAddress> without = twins.numbered();

            twins.resetMachine(address("00:01.0"));

            assertThat(without).hasSizeLessThan(functions.size());
            assertThat(twins.numbered()).isEqualTo(functions);
            assertThat(twins.differences(functions)).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            -M q35 -device pcie-root-port,id=r,chassis=1 -device x3130-upstream,bus=r,id=u -device xio3130-downstream,bus=u,id=d,chassis=2 -device virtio-rng-pci,bus=d | 02:00.0
            """)
    void so_does_a_reset_of_the_bus_that_the_port_is_on(String machine, String port) throws IOException {
        try (Twins twins = Twins.start(machine)) {
            List<FunctionAddress> functions = twins.numbered();
            write(twins, address(port), "pci_express", "slot_control", "power_controller_control", 1);
            List<FunctionAddress> without = twins.numbered();

            write(twins, address("00:01.0"), "pci_type1_header", "bridge_control", "secondary_bus_reset", 1);
            write(twins, address("00:01.0"), "pci_type1_header", "bridge_control", "secondary_bus_reset", 0);

            assertThat(without).hasSizeLessThan(functions.size());
            assertThat(twins.numbered()).isEqualTo(functions);
            assertThat(twins.differences(functions)).isEmpty();
        }
    }

    /** Numbers the buses, then writes ones wherever nothing but a value is at stake, the functions farthest away first. */
    private static List<FunctionAddress> filled(Twins twins) throws IOException {
        List<FunctionAddress> functions = twins.numbered();
        for (int i = functions.size() - 1; i >= 0; i--) {
            if (functions.get(i).bus() > 0) {
                twins.fill(functions.get(i), LEFT_OUT);
            }
        }
        assertThat(twins.differences(functions)).as("before the reset").isEmpty();
        return functions;
    }

    private static void write(
            Twins twins, FunctionAddress function, String structure, String word, String bit, long value)
            throws IOException {
        int register = twins.register(function, structure + "." + word);
        int number = Model.leaf(structure, word + "." + bit).low();
        long others = twins.read(function, register, Width.WORD) & ~(1L << number);
        twins.write(function, register, Width.WORD, others | (value << number));
    }

    private static FunctionAddress address(String text) {
        String[] parts = text.split("[:.]", -1);
        return new FunctionAddress(
                Integer.parseInt(parts[0], 16), Integer.parseInt(parts[1], 16), Integer.parseInt(parts[2], 16));
    }
}
