package org.vtck.conformance.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vtck.conformance.transport.Transport.Ability;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.subject.LiveAccess;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/** What every transport keeps to, whatever machine is behind it. */
class TransportContractTest {
    private static final String PC = "-M pc -device pci-bridge,id=br,chassis_nr=1 -device virtio-rng-pci,bus=br,addr=1";
    private static final String Q35 = "-M q35 -device pcie-root-port,id=rp,chassis=1 -device virtio-rng-pci,bus=rp";
    private static final FunctionAddress BEHIND_BRIDGE = new FunctionAddress(0, 1, 1, 0);
    private static final FunctionAddress BEHIND_PORT = new FunctionAddress(0, 1, 0, 0);
    private static final FunctionAddress ABSENT = new FunctionAddress(0, 0, 0x1a, 0);

    /** Interrupt line: a byte that every function takes and that does nothing. */
    private static final int SCRATCH = 0x3c;

    /** Command, of which nothing but reserved bits is above the lower half. */
    private static final int COMMAND = 0x04;

    /** The header, and from 0x100 on the start of the extended space. */
    private static final int HEADER = 0x40;

    private static final int EXTENDED = 0x100;
    private static final int END = 0x110;

    private static byte[] space(Machine machine, FunctionAddress address) {
        return machine.functions().stream()
                .filter(f -> f.address().equals(address))
                .findFirst()
                .orElseThrow()
                .space()
                .toBytes();
    }

    private static List<FunctionAddress> addresses(Machine machine) {
        return machine.functions().stream().map(PciFunction::address).toList();
    }

    @ParameterizedTest
    @EnumSource(Peer.class)
    void enumeration_finds_every_function_and_reads_all_of_it(Peer peer) throws IOException {
        try (Transport transport = peer.open(PC)) {
            Machine machine = transport.enumerate("pc");
            assertThat(machine.name()).isEqualTo("pc");
            assertThat(addresses(machine))
                    .extracting(FunctionAddress::shortText)
                    .containsExactly("00:00.0", "00:01.0", "00:01.1", "00:01.3", "00:02.0", "01:01.0");
            assertThat(space(machine, BEHIND_BRIDGE))
                    .startsWith(0xf4, 0x1a, 0x05, 0x10)
                    .hasSize(256);
            assertThat(transport.abilities()).doesNotContain(Ability.EXTENDED_SPACE);
        }
        try (Transport transport = peer.open(Q35)) {
            Machine machine = transport.enumerate("q35");
            assertThat(addresses(machine)).contains(BEHIND_PORT);
            assertThat(space(machine, BEHIND_PORT))
                    .startsWith(0xf4, 0x1a, 0x44, 0x10)
                    .hasSize(4096);
            assertThat(transport.abilities()).contains(Ability.EXTENDED_SPACE);
        }
    }

    @ParameterizedTest
    @EnumSource(Peer.class)
    void accesses_of_every_width_show_the_bytes_that_enumeration_read(Peer peer) throws IOException {
        try (Transport transport = peer.open(Q35)) {
            byte[] space = space(transport.enumerate("q35"), BEHIND_PORT);
            LiveAccess access = transport.access();
            for (int width : new int[] {1, 2, 4}) {
                for (int at = 0; at < END; at += at == HEADER - width ? EXTENDED - HEADER + width : width) {
                    long expected = 0;
                    for (int i = width - 1; i >= 0; i--) {
                        expected = (expected << 8) | (space[at + i] & 0xff);
                    }
                    assertThat(access.read(BEHIND_PORT, at, width))
                            .as("%d bytes at 0x%x", width, at)
                            .isEqualTo(expected);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Peer.class)
    void writes_of_every_width_reach_their_bytes_and_no_others(Peer peer) throws IOException {
        try (Transport transport = peer.open(PC)) {
            transport.enumerate("pc");
            assertThat(transport.abilities()).contains(Ability.WRITE);
            LiveAccess access = transport.access();

            assertThat(access.write(BEHIND_BRIDGE, SCRATCH, 1, 0x5a)).isEqualTo(LiveAccess.Delivery.DELIVERED);
            assertThat(access.read(BEHIND_BRIDGE, SCRATCH, 4)).isEqualTo(0x015a);
            access.write(BEHIND_BRIDGE, SCRATCH, 2, 0xffa5);
            assertThat(access.read(BEHIND_BRIDGE, SCRATCH, 1)).isEqualTo(0xa5);
            access.write(BEHIND_BRIDGE, COMMAND, 4, 0x0000_0003);
            assertThat(access.read(BEHIND_BRIDGE, COMMAND, 2)).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Peer.class)
    void an_absent_function_gives_all_ones_and_drops_writes(Peer peer) throws IOException {
        try (Transport transport = peer.open(Q35)) {
            transport.enumerate("q35");
            LiveAccess access = transport.access();
            assertThat(access.read(ABSENT, 0, 1)).isEqualTo(0xff);
            assertThat(access.read(ABSENT, 0, 4)).isEqualTo(0xffff_ffffL);
            access.write(ABSENT, SCRATCH, 1, 0);
            assertThat(access.read(ABSENT, SCRATCH, 2)).isEqualTo(0xffff);
        }
    }
}
