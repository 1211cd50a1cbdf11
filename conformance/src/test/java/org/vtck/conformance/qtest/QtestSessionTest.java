package org.vtck.conformance.qtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vtck.conformance.access.Width;

class QtestSessionTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private Path directory;

    @Test
    void values_are_read_in_the_width_that_was_asked() throws IOException {
        try (FakePeer peer = FakePeer.listen(
                        socket(),
                        line -> Optional.of(line.equals("inb 0xcfe") ? "OK 0x0098\n" : "OK 0x0000000010051af4\n"));
                QtestSession session = session(LONG)) {
            assertThat(session.portRead(Width.BYTE, 0xcfe)).isEqualTo(0x98);
            assertThat(session.memoryRead(Width.DWORD, 0xb001_8000L)).isEqualTo(0x1005_1af4L);
            assertThat(peer.received()).containsExactly("inb 0xcfe", "readl 0xb0018000");
        }
    }

    @Test
    void a_block_comes_in_address_order() throws IOException {
        try (FakePeer peer = FakePeer.answering(socket(), "OK 0xf41a0510\n");
                QtestSession session = session(LONG)) {
            assertThat(session.blockRead(0xb001_8000L, 4)).containsExactly(0xf4, 0x1a, 0x05, 0x10);
            assertThat(peer.received()).containsExactly("read 0xb0018000 0x4");
        }
    }

    @Test
    void a_block_of_another_length_is_no_answer() throws IOException {
        try (FakePeer peer = FakePeer.answering(socket(), "OK 0xf41a05\n");
                QtestSession session = session(LONG)) {
            assertThatExceptionOfType(QtestException.ReplyMalformed.class)
                    .isThrownBy(() -> session.blockRead(0, 4))
                    .withMessage(
                            "the qtest peer answers `read 0x0 0x4` with `OK 0xf41a05`, expected 0x and 4 bytes in hex");
            assertThat(peer.received()).hasSize(1);
        }
    }

    @Test
    void interrupt_lines_before_an_answer_are_passed_over() throws IOException {
        try (FakePeer peer = FakePeer.answering(socket(), "IRQ raise 10\nIRQ lower 10\nOK little\n");
                QtestSession session = session(LONG)) {
            assertThat(session.endianness()).isEqualTo("little");
            assertThat(peer.received()).containsExactly("endianness");
        }
    }

    @Test
    void nothing_is_sent_of_a_request_that_is_malformed() throws IOException {
        try (FakePeer peer = FakePeer.answering(socket(), "OK\n");
                QtestSession session = session(LONG)) {
            assertThatIllegalArgumentException().isThrownBy(() -> session.portRead(Width.DWORD, 0x10cfc));
            assertThatIllegalArgumentException().isThrownBy(() -> session.portWrite(Width.WORD, 0xcfc, 0x10000));
            assertThatIllegalArgumentException().isThrownBy(() -> session.blockRead(0, 0));
            session.portWrite(Width.DWORD, 0xcf8, 0);
            assertThat(peer.received()).containsExactly("outl 0xcf8 0x0");
        }
    }

    @Test
    void an_error_reply_is_a_refusal_and_the_session_goes_on() throws IOException {
        try (FakePeer peer = FakePeer.listen(
                        socket(), line -> Optional.of(line.startsWith("in") ? "ERR no such port\n" : "OK\n"));
                QtestSession session = session(LONG)) {
            assertThatExceptionOfType(QtestException.RequestRefused.class)
                    .isThrownBy(() -> session.portRead(Width.BYTE, 0x80))
                    .withMessage("the qtest peer refuses `inb 0x80`: ERR no such port");
            session.portWrite(Width.BYTE, 0x80, 1);
            assertThat(peer.received()).containsExactly("inb 0x80", "outb 0x80 0x1");
        }
    }

    @Test
    void a_failure_reply_is_a_refusal_too() throws IOException {
        try (FakePeer peer = FakePeer.answering(socket(), "FAIL Unknown command 'endianness'\n");
                QtestSession session = session(LONG)) {
            assertThatExceptionOfType(QtestException.RequestRefused.class).isThrownBy(session::endianness);
            assertThat(peer.received()).hasSize(1);
        }
    }

    @Test
    void a_value_that_is_no_number_or_too_wide_is_no_answer() throws IOException {
        try (FakePeer peer = FakePeer.answering(socket(), "OK 0x1ff\n");
                QtestSession session = session(LONG)) {
            assertThatExceptionOfType(QtestException.ReplyMalformed.class)
                    .isThrownBy(() -> session.portRead(Width.BYTE, 0x80))
                    .withMessage(
                            "the qtest peer answers `inb 0x80` with `OK 0x1ff`, expected OK and a value of 1 byte(s)");
            assertThat(session.portRead(Width.WORD, 0x80)).isEqualTo(0x1ff);
            assertThat(peer.received()).hasSize(2);
        }
    }

    @Test
    void an_answer_in_another_language_is_no_answer() throws IOException {
        try (FakePeer peer = FakePeer.answering(socket(), "{\"QMP\": {}}\n");
                QtestSession session = session(LONG)) {
            assertThatExceptionOfType(QtestException.ReplyMalformed.class)
                    .isThrownBy(session::endianness)
                    .withMessageContaining("expected OK, ERR or FAIL");
            assertThat(peer.received()).hasSize(1);
        }
    }

    @Test
    void a_peer_that_closes_the_connection_died_and_its_last_words_are_told() throws IOException {
        try (FakePeer peer = FakePeer.listen(socket(), line -> Optional.empty());
                QtestSession session = QtestSession.connect(socket(), LONG, () -> "qemu: assertion failed")) {
            assertThatExceptionOfType(QtestException.PeerDied.class)
                    .isThrownBy(() -> session.portRead(Width.DWORD, 0xcfc))
                    .withMessage("the qtest peer closed the connection at `inl 0xcfc`;"
                            + " its last words: qemu: assertion failed")
                    .satisfies(e -> assertThat(e.lastWords()).isEqualTo("qemu: assertion failed"));
            assertThat(peer.received()).containsExactly("inl 0xcfc");
        }
    }

    @Test
    void a_peer_that_does_not_answer_in_time_is_silent_and_the_session_is_over() throws IOException {
        try (FakePeer peer = FakePeer.answering(socket(), "");
                QtestSession session = session(Duration.ofMillis(20))) {
            assertThatExceptionOfType(QtestException.PeerSilent.class)
                    .isThrownBy(session::endianness)
                    .withMessage("the qtest peer did not answer `endianness` within 20 ms");
            assertThatExceptionOfType(QtestException.PeerDied.class).isThrownBy(session::endianness);
            assertThat(peer.received()).hasSizeLessThanOrEqualTo(1);
        }
    }

    private Path socket() {
        return directory.resolve("qtest.sock");
    }

    private QtestSession session(Duration limit) throws IOException {
        return QtestSession.connect(socket(), limit, () -> "");
    }
}
