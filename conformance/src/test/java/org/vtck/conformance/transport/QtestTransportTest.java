package org.vtck.conformance.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.access.Width;
import org.vtck.conformance.emulator.Model;
import org.vtck.conformance.qtest.PortCycles;
import org.vtck.conformance.qtest.QemuBinary;
import org.vtck.conformance.qtest.QemuCommand;
import org.vtck.conformance.qtest.QemuProcess;
import org.vtck.conformance.qtest.QtestSession;
import org.vtck.spec.subject.AccessLostException;
import org.vtck.spec.subject.LiveAccess;
import org.vtck.spec.subject.Machine;

/** A QEMU that belongs to somebody else: it is left as it was found. */
class QtestTransportTest {
    private static final String ARGUMENTS =
            "-M q35 -device pcie-root-port,id=rp,chassis=1,addr=4 -device virtio-rng-pci,bus=rp";
    private static final FunctionAddress PORT = new FunctionAddress(0, 4, 0);
    private static final int BUS_NUMBERS = 0x18;
    private static final int WINDOW = 0x60;

    @TempDir
    private Path folder;

    private static QemuProcess running() throws IOException {
        Peer.assumeQemu();
        return QemuProcess.start(
                QemuBinary.fromEnvironment(), new QemuCommand(QemuCommand.Start.RESET, List.of(ARGUMENTS.split(" "))));
    }

    @Test
    void without_permission_nothing_is_written_and_the_notes_say_what_is_not_seen() throws IOException {
        try (Transport transport = Peer.qtest(ARGUMENTS, Permission.READ)) {
            Machine machine = transport.enumerate("q35");

            assertThat(machine.state()).isEqualTo(Machine.State.UNKNOWN);
            assertThat(machine.functions()).noneMatch(f -> f.address().bus() == 1);
            assertThat(machine.functions()).allMatch(f -> f.space().known() == 256);
            assertThat(transport.abilities()).isEmpty();
            assertThat(transport.notes())
                    .containsExactly(
                            "the window in memory is closed, so only the first 256 bytes of each function are read;"
                                    + " opening it takes a write",
                            "nobody has numbered the bus behind 00:04.0, so what is there is not seen; numbering takes"
                                    + " writes");
        }
    }

    @Test
    void bus_numbers_and_the_window_are_put_back() throws IOException {
        try (QemuProcess process = running()) {
            process.session().close();
            String name = "qtest:unix:" + process.file("qtest.sock");
            try (Transport transport = Transports.open(Model.NEWEST, name, Permission.WRITE)) {
                assertThat(transport.enumerate("q35").functions())
                        .anyMatch(f -> f.address().bus() == 1);
            }
            try (QtestSession session =
                    QtestSession.connect(process.file("qtest.sock"), Duration.ofSeconds(30), () -> "")) {
                PortCycles ports = new PortCycles(session);
                assertThat(ports.read(PORT, BUS_NUMBERS, Width.DWORD)).isZero();
                assertThat(ports.read(FunctionAddress.HOST_BRIDGE, WINDOW, Width.DWORD))
                        .isEqualTo(0xb000_0000L);
            }
        }
    }

    @Test
    void a_qemu_that_ends_loses_the_access() throws IOException {
        LiveAccess access;
        Transport transport;
        try (QemuProcess process = running()) {
            process.session().close();
            String name = "qtest:unix:" + process.file("qtest.sock");
            transport = Transports.open(Model.NEWEST, name, Permission.READ);
            transport.enumerate("q35");
            access = transport.access();
        }

        assertThatThrownBy(() -> access.read(new org.vtck.spec.model.FunctionAddress(0, 0, 4, 0), 0, 4))
                .isInstanceOf(AccessLostException.class)
                .hasMessageContaining("closed the connection");
        transport.close();
    }

    @Test
    void what_leads_nowhere_is_refused_in_one_sentence() {
        assertThatThrownBy(() -> Transports.open(Model.NEWEST, "qtest:" + folder, Permission.READ))
                .isInstanceOf(TransportException.class)
                .hasMessage("expected qtest:unix:PATH, found `qtest:" + folder + "`");
        assertThatThrownBy(() -> Transports.open(Model.NEWEST, "qtest:unix:" + folder.resolve("no"), Permission.READ))
                .isInstanceOf(TransportException.class)
                .hasMessageStartingWith("nobody answers at the socket `" + folder.resolve("no") + "`: ");
    }
}
