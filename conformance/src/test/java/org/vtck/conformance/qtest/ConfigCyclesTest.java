package org.vtck.conformance.qtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.access.Width;

class ConfigCyclesTest {
    private static final FunctionAddress FUNCTION = new FunctionAddress(1, 3, 2);

    @TempDir
    private Path directory;

    @Test
    void the_port_pair_names_the_dword_and_takes_the_byte_from_the_data_port() throws IOException {
        try (FakePeer peer = FakePeer.answering(socket(), "OK 0x98\n");
                QtestSession session = session()) {
            PortCycles cycles = new PortCycles(session);
            assertThat(cycles.read(FUNCTION, 0x36, Width.WORD)).isEqualTo(0x98);
            cycles.write(FUNCTION, 0x3d, Width.BYTE, 0xab);
            assertThat(peer.received())
                    .containsExactly("outl 0xcf8 0x80011a34", "inw 0xcfe", "outl 0xcf8 0x80011a3c", "outb 0xcfd 0xab");
        }
    }

    @Test
    void the_port_pair_reaches_256_bytes() throws IOException {
        try (FakePeer peer = FakePeer.answering(socket(), "OK 0x1\n");
                QtestSession session = session()) {
            PortCycles cycles = new PortCycles(session);
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> cycles.read(FUNCTION, 0x100, Width.DWORD));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> cycles.read(FUNCTION, 0x3e, Width.DWORD))
                    .withMessage("offset 0x3e is not aligned to an access of 4 bytes");
            assertThat(peer.received()).isEmpty();
            assertThat(cycles.space(FUNCTION)).hasSize(256).startsWith(1, 0, 0, 0, 1);
        }
    }

    @Test
    void the_memory_window_is_enabled_where_the_host_bridge_has_it() throws IOException {
        try (FakePeer peer = FakePeer.listen(socket(), hostBridge("0xb0000000"));
                QtestSession session = session()) {
            EcamCycles cycles = EcamCycles.open(session);
            cycles.write(FUNCTION, 0x104, Width.WORD, 0x1234);
            assertThat(peer.received())
                    .containsSubsequence("outl 0xcf8 0x80000060", "outl 0xcfc 0xb0000001", "writew 0xb011a104 0x1234");
        }
    }

    @Test
    void the_memory_window_of_firmware_is_left_alone() throws IOException {
        try (FakePeer peer = FakePeer.listen(socket(), hostBridge("0xc0000001"));
                QtestSession session = session()) {
            EcamCycles cycles = EcamCycles.open(session);
            assertThat(cycles.read(FUNCTION, 0x00, Width.WORD)).isZero();
            assertThat(peer.received())
                    .noneMatch(line -> line.startsWith("outl 0xcfc"))
                    .endsWith("readw 0xc011a000");
        }
    }

    /** A host bridge that shows one value in the lower half of its window register, and zero elsewhere. */
    private static Function<String, Optional<String>> hostBridge(String low) {
        AtomicReference<String> selected = new AtomicReference<>("");
        return line -> {
            if (line.startsWith("outl 0xcf8 ")) {
                selected.set(line);
            }
            boolean window = line.startsWith("in") && selected.get().equals("outl 0xcf8 0x80000060");
            return Optional.of(line.startsWith("out") ? "OK\n" : window ? "OK " + low + "\n" : "OK 0x0\n");
        };
    }

    private Path socket() {
        return directory.resolve("qtest.sock");
    }

    private QtestSession session() throws IOException {
        return QtestSession.connect(socket(), Duration.ofSeconds(30), () -> "");
    }
}
