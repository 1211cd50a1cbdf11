package org.vtck.conformance.qtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vtck.conformance.access.BusWalk;
import org.vtck.conformance.access.ConfigCycles;
import org.vtck.conformance.access.ConfigRegisters;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.access.Width;

class QemuProcessTest {
    private static final QemuBinary MISSING = new QemuBinary("qemu-system-that-does-not-exist");

    @Test
    void a_missing_executable_is_told_with_the_variable_that_names_another() {
        assertThatExceptionOfType(QemuRefused.class)
                .isThrownBy(() -> QemuProcess.start(MISSING, command("-M", "pc")))
                .withMessage("`qemu-system-that-does-not-exist` cannot be started;"
                        + " install QEMU or set QTEST_QEMU_BINARY");
        assertThatExceptionOfType(QemuRefused.class).isThrownBy(MISSING::version);
    }

    @Test
    void an_argument_with_white_space_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> command("-M pc"));
    }

    @Test
    void a_machine_that_QEMU_refuses_is_refused_in_its_own_words() throws IOException {
        RealQemu.assumePresent();
        try (QemuProcess qemu =
                QemuProcess.start(QemuBinary.fromEnvironment(), command("-M", "pc", "-device", "no-such-device"))) {
            assertThatExceptionOfType(QemuRefused.class)
                    .isThrownBy(qemu::session)
                    .withMessageContaining("'no-such-device' is not a valid device model name");
        }
    }

    @Test
    void a_machine_is_read_and_written_in_each_width() throws IOException {
        RealQemu.assumePresent();
        FunctionAddress bridge = new FunctionAddress(0, 4, 0);
        List<String> arguments = List.of("-M", "q35", "-device", "pcie-root-port,chassis=1,addr=04.0");
        try (QemuProcess qemu = QemuProcess.start(
                        QemuBinary.fromEnvironment(), new QemuCommand(QemuCommand.Start.RESET, arguments));
                QtestSession session = qemu.session()) {
            for (ConfigCycles cycles : List.of(EcamCycles.open(session), new PortCycles(session))) {
                cycles.write(bridge, ConfigRegisters.BUS_NUMBERS, Width.DWORD, 0);
                cycles.write(bridge, ConfigRegisters.BUS_NUMBERS, Width.BYTE, 0x12);
                cycles.write(bridge, ConfigRegisters.BUS_NUMBERS + 2, Width.WORD, 0x5634);
                assertThat(cycles.read(bridge, ConfigRegisters.BUS_NUMBERS, Width.DWORD))
                        .isEqualTo(0x5634_0012L);
                assertThat(cycles.read(bridge, ConfigRegisters.BUS_NUMBERS + 2, Width.BYTE))
                        .isEqualTo(0x34);
            }
        }
    }

    @Test
    void the_port_pair_and_the_memory_window_show_the_same_functions() throws IOException {
        RealQemu.assumePresent();
        List<String> arguments =
                List.of(("-M q35 -device pcie-root-port,id=rp0,chassis=1 -device x3130-upstream,bus=rp0,id=up"
                                + " -device xio3130-downstream,bus=up,id=ds,chassis=2 -device virtio-net-pci,bus=ds")
                        .split(" ", -1));
        try (QemuProcess qemu = QemuProcess.start(
                        QemuBinary.fromEnvironment(), new QemuCommand(QemuCommand.Start.RESET, arguments));
                QtestSession session = qemu.session()) {
            EcamCycles window = EcamCycles.open(session);
            PortCycles ports = new PortCycles(session);
            List<FunctionAddress> functions = BusWalk.functions(window, BusWalk.Numbering.ASSIGNED);

            assertThat(BusWalk.functions(ports, BusWalk.Numbering.AS_FOUND))
                    .isEqualTo(functions)
                    .contains(new FunctionAddress(3, 0, 0));
            for (FunctionAddress function : functions) {
                assertThat(window.space(function)).as(function.toString()).startsWith(ports.space(function));
            }
        }
    }

    @Test
    void a_machine_that_is_gone_has_died_for_its_session() throws IOException {
        RealQemu.assumePresent();
        QtestSession session;
        try (QemuProcess qemu = QemuProcess.start(QemuBinary.fromEnvironment(), command("-M", "pc"))) {
            session = qemu.session();
        }
        try (session) {
            assertThatExceptionOfType(QtestException.PeerDied.class).isThrownBy(session::endianness);
        }
    }

    private static QemuCommand command(String... arguments) {
        return new QemuCommand(QemuCommand.Start.RESET, List.of(arguments));
    }
}
