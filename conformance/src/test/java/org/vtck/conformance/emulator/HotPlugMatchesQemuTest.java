package org.vtck.conformance.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vtck.conformance.access.BusWalk;
import org.vtck.conformance.access.ConfigCycles;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.access.Width;
import org.vtck.conformance.differential.RealMachine;
import org.vtck.conformance.qtest.Board;
import org.vtck.conformance.qtest.Monitor;
import org.vtck.conformance.qtest.QemuBinary;
import org.vtck.conformance.qtest.QemuCommand;
import org.vtck.conformance.qtest.QemuProcess;
import org.vtck.conformance.qtest.QtestSession;

/**
 * What a guest sees when a device is plugged in and taken out again, in the emulator and in the QEMU that it copies.
 *
 * <p>QEMU takes a device out when the guest has agreed, which this test does in the guest's place.
 */
class HotPlugMatchesQemuTest {
    /** Where the two boards have the registers of hot plug by ACPI, and what these are, as QEMU's docs/specs/acpi_pci_hotplug says. */
    private static final int PC = 0xae00;

    private static final int Q35 = 0x0cc0;
    private static final int LEAVING = 0x04;
    private static final int EJECT = 0x08;
    private static final int BUS_CHOICE = 0x10;
    private static final int BUSES = 8;

    @BeforeEach
    void assumeQemu() {
        String found;
        try {
            found = QemuBinary.fromEnvironment().version();
        } catch (IOException e) {
            found = abort(e.getMessage());
        }
        String version = found;
        assumeTrue(
                version.startsWith(RealMachine.VERSION),
                () -> "the emulator is " + RealMachine.VERSION + "and this is " + version);
    }

    @Test
    void behind_an_empty_root_port() throws IOException {
        compare(
                "-M q35 -device pcie-root-port,id=rp,chassis=1 -device virtio-rng-pci",
                "virtio-net-pci,bus=rp,id=net,romfile=");
    }

    @Test
    void behind_a_root_port_that_had_a_device_from_the_start() throws IOException {
        String arguments = "-M q35 -device pcie-root-port,id=rp,chassis=1 -device virtio-rng-pci,bus=rp,id=net";
        try (Both both = new Both(arguments)) {
            both.same("at the start");
            both.unplug("net");
            both.same("after the device that was there is gone");
            both.plug("virtio-net-pci,bus=rp,id=other,romfile=");
            both.same("after another one came");
        }
    }

    @Test
    void behind_a_bridge_between_conventional_buses() throws IOException {
        compare(
                "-M pc -device pci-bridge,id=br,chassis_nr=1 -device virtio-rng-pci",
                "virtio-net-pci,bus=br,id=net,addr=4,romfile=");
    }

    @Test
    void behind_a_port_of_a_switch() throws IOException {
        compare(
                "-M q35 -device pcie-root-port,id=rp,chassis=1 -device x3130-upstream,bus=rp,id=up"
                        + " -device xio3130-downstream,bus=up,id=ds,chassis=2",
                "virtio-net-pci,bus=ds,id=net,romfile=");
    }

    @Test
    void what_qemu_refuses_the_emulator_refuses() throws IOException {
        try (Both both = new Both("-M q35 -device pcie-root-port,id=rp,chassis=1 -device virtio-rng-pci,id=rng")) {
            for (String device : List.of(
                    "virtio-net-pci,id=a", "virtio-net-pci,id=rng,bus=rp", "virtio-net-pci,id=a,bus=there-is-none")) {
                assertThat(both.monitor.ask("device_add", json(device)))
                        .as(device)
                        .contains("\"error\"");
                assertThat(refused(() -> both.emulated.plug(device))).as(device).isTrue();
            }
            assertThat(both.monitor.ask("device_del", "{\"id\": \"rng\"}")).contains("\"error\"");
            assertThat(refused(() -> both.emulated.unplug("rng"))).isTrue();
            assertThat(both.monitor.ask("device_del", "{\"id\": \"nobody\"}")).contains("\"error\"");
            assertThat(refused(() -> both.emulated.unplug("nobody"))).isTrue();
        }
    }

    private void compare(String arguments, String device) throws IOException {
        try (Both both = new Both(arguments)) {
            both.same("before");
            both.plug(device);
            both.same("after device_add");
            both.unplug("net");
            both.same("after device_del");
        }
    }

    /** One machine twice. */
    private static final class Both implements AutoCloseable {
        private final EmulatedMachine emulated;
        private final QemuProcess qemu;
        private final QtestSession session;
        private final ConfigCycles cycles;
        private final Monitor monitor;
        private final int base;

        Both(String arguments) throws IOException {
            List<String> words = new ArrayList<>(Model.words(arguments));
            emulated = Model.machine(arguments);
            base = arguments.contains("q35") ? Q35 : PC;
            words.addAll(Monitor.ARGUMENTS);
            qemu = QemuProcess.start(QemuBinary.fromEnvironment(), new QemuCommand(QemuCommand.Start.RESET, words));
            session = qemu.session();
            cycles = Board.of(words).cycles(session);
            monitor = qemu.monitor();
        }

        void plug(String device) throws IOException {
            monitor.done("device_add", json(device));
            emulated.plug(device);
        }

        void unplug(String id) throws IOException {
            monitor.done("device_del", "{\"id\": \"" + id + "\"}");
            eject(session, base);
            monitor.event("\"device\": \"" + id + "\"");
            emulated.unplug(id);
        }

        void same(String when) throws IOException {
            assertThat(image(emulated.cycles())).as(when).isEqualTo(image(cycles));
        }

        @Override
        public void close() throws IOException {
            monitor.close();
            session.close();
            qemu.close();
        }
    }

    private static SortedMap<FunctionAddress, String> image(ConfigCycles cycles) throws IOException {
        SortedMap<FunctionAddress, String> image = new TreeMap<>();
        for (FunctionAddress address : BusWalk.functions(cycles, BusWalk.Numbering.ASSIGNED)) {
            image.put(address, HexFormat.ofDelimiter(" ").formatHex(cycles.space(address)));
        }
        return image;
    }

    /** As the firmware's code does for a guest that has agreed: each bus with a slot to be emptied is chosen, and the slot ejected. */
    private static void eject(QtestSession session, int base) throws IOException {
        for (int bus = 0; bus < BUSES; bus++) {
            session.portWrite(Width.DWORD, base + BUS_CHOICE, bus);
            long leaving = session.portRead(Width.DWORD, base + LEAVING);
            if (leaving != 0 && leaving != Width.DWORD.allOnes()) {
                session.portWrite(Width.DWORD, base + EJECT, leaving);
            }
        }
    }

    private static String json(String device) {
        String[] parts = device.split(",");
        StringBuilder json = new StringBuilder("{\"driver\": \"" + parts[0] + "\"");
        for (int i = 1; i < parts.length; i++) {
            String[] property = parts[i].split("=", 2);
            json.append(", \"")
                    .append(property[0])
                    .append("\": \"")
                    .append(property[1])
                    .append('"');
        }
        return json.append('}').toString();
    }

    private static boolean refused(Runnable plugging) {
        try {
            plugging.run();
            return false;
        } catch (EmulationException e) {
            return true;
        }
    }
}
