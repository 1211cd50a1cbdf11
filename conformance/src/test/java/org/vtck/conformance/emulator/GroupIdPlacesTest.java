package org.vtck.conformance.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vtck.conformance.access.FunctionAddress;

/** Where the proposal's capabilities stand, as the model decides what the text leaves open. */
class GroupIdPlacesTest {
    private static final String PORT = "-M q35 -device pcie-root-port,id=rp,chassis=1 -device ";
    private static final String SWITCH = PORT + "x3130-upstream,bus=rp,id=up -device ";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            -M pc -device virtio-net-pci,failover-group-id=0x1122334455667788 | 02 | 98 | 10
            -M q35 -device virtio-rng-pci,failover-group-id=0x1122334455667788 | 01 | 98 | 10
            -M pc -device virtio-blk-pci,vectors=0,failover-group-id=0x1122334455667788 | 02 | 98 | 10
            -M pc -device pci-bridge,chassis_nr=1,failover-group-id=0x1122334455667788 | 02 | 64 | 4
            -M pc -device pci-bridge,chassis_nr=1,bus-reserve=1,failover-group-id=0x1122334455667788 | 02 | 84 | 4
            -M pc -device pci-bridge,chassis_nr=1,shpc=off,failover-group-id=0x1122334455667788 | 02 | 44 | 4
            -M pc -device pci-bridge,chassis_nr=1,msi=off,failover-group-id=0x1122334455667788 | 02 | 4c | 4
            """)
    void the_identifier_stands_little_endian_at_its_place(String arguments, String slot, String at, String inside) {
        byte[] space = space(arguments, new FunctionAddress(0, Integer.parseInt(slot, 16), 0));
        int start = Integer.parseInt(at, 16);

        assertThat(space[start]).isEqualTo((byte) 0x09);
        assertThat(id(space, start + Integer.parseInt(inside, 16))).isEqualTo(0x1122334455667788L);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            -M pc -device virtio-net-pci,failover-group-id=1 | b0
            -M pc -device virtio-net-pci | 98
            -M q35 -device virtio-gpu-pci,failover-group-id=1 | b0
            """)
    void the_vectors_move_behind_it(String arguments, String at) {
        byte[] space = space(arguments, new FunctionAddress(0, arguments.contains("q35") ? 1 : 2, 0));

        assertThat(space[0x34]).isEqualTo((byte) Integer.parseInt(at, 16));
        assertThat(space[Integer.parseInt(at, 16)]).isEqualTo((byte) 0x11);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            -M pc -device pci-bridge,chassis_nr=1,failover-group-id=1 | 000f
            -M pc -device pci-bridge,chassis_nr=1 | 0001
            """)
    void a_bridge_between_conventional_buses_has_another_device_id_with_an_identifier(String arguments, String id) {
        byte[] space = space(arguments, new FunctionAddress(0, 2, 0));

        assertThat((space[2] & 0xff) | (space[3] & 0xff) << 8).isEqualTo(Integer.parseInt(id, 16));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",failover-group-id=1"})
    void a_downstream_port_has_the_same_device_id_with_and_without(String option) {
        byte[] space = space(SWITCH + "pcie-downstream,bus=up,chassis=2" + option, new FunctionAddress(2, 0, 0));

        assertThat((space[2] & 0xff) | (space[3] & 0xff) << 8).isEqualTo(0x0010);
    }

    @Test
    void behind_a_port_there_is_no_room_for_one_more_capability() {
        assertThatThrownBy(() -> Model.machine(PORT + "virtio-net-pci,bus=rp,modern-pio-notify=on,failover-group-id=1"))
                .isInstanceOf(EmulationException.class)
                .hasMessageContaining("`virtio_pci_group_id_cap` of 24 bytes does not fit");
    }

    private static Stream<String> virtioDevices() {
        return Model.NEWEST.devices().stream()
                .filter(d -> d.name().startsWith("virtio_"))
                .flatMap(d -> d.spelling().stream())
                .sorted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("virtioDevices")
    void every_type_takes_an_identifier(String device) {
        byte[] space = space(
                "-M q35 -device " + device + ",failover-group-id=0x1122334455667788", new FunctionAddress(0, 1, 0));

        assertThat(id(space, 0xa8)).isEqualTo(0x1122334455667788L);
    }

    @Test
    void behind_a_port_the_list_ends_exactly_at_the_end_of_the_first_256_bytes() {
        byte[] space = space(
                PORT + "virtio-net-pci,bus=rp,failover-group-id=0x0100000000000000", new FunctionAddress(1, 0, 0));

        assertThat(space).hasSize(4096);
        assertThat(id(space, 0xec)).isEqualTo(0x0100000000000000L);
        assertThat(space[0x34]).isEqualTo((byte) 0xf4);
        assertThat(space[0xf4]).as("MSI-X").isEqualTo((byte) 0x11);
    }

    @Test
    void a_downstream_port_has_the_capability_first() {
        byte[] space =
                space(SWITCH + "pcie-downstream,bus=up,chassis=2,failover-group-id=1", new FunctionAddress(2, 0, 0));

        assertThat(space[0x34]).isEqualTo((byte) 0x40);
        assertThat(id(space, 0x44)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"virtio-net-pci", "pci-bridge,chassis_nr=1"})
    void an_identifier_of_zero_is_none(String device) {
        FunctionAddress address = new FunctionAddress(0, 2, 0);

        assertThat(space("-M pc -device " + device + ",failover-group-id=0", address))
                .isEqualTo(space("-M pc -device " + device, address));
    }

    private static byte[] space(String arguments, FunctionAddress address) {
        return Objects.requireNonNull(
                Dump.of(Model.machine(arguments)).functions().get(address), address.toString());
    }

    private static long id(byte[] space, int at) {
        long id = 0;
        for (int i = 7; i >= 0; i--) {
            id = (id << 8) | (space[at + i] & 0xff);
        }
        return id;
    }
}
