package org.vtck.conformance.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vtck.conformance.emulator.Model;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.subject.AccessLostException;
import org.vtck.spec.subject.LiveAccess.Delivery;

/** Commands that do not keep to the line protocol, and one that refuses writes. */
class ExecTransportTest {
    private static final FunctionAddress ADDRESS = new FunctionAddress(0, 0, 3, 0);

    @TempDir
    private Path folder;

    private Transport running(String script) throws IOException {
        Path file = folder.resolve("command.sh");
        Files.writeString(file, script);
        return Transports.open(Model.NEWEST, "exec:sh " + file, Permission.WRITE);
    }

    @Test
    void a_refused_write_is_told_and_the_talk_goes_on() throws IOException {
        String script = "while read verb rest; do if [ $verb = read ]; then echo ok 12; else echo refused; fi; done\n";
        try (Transport transport = running(script)) {
            assertThat(transport.access().write(ADDRESS, 4, 1, 0)).isEqualTo(Delivery.REFUSED);
            assertThat(transport.access().read(ADDRESS, 4, 1)).isEqualTo(0x12);
        }
    }

    @Test
    void an_answer_that_is_none_of_the_protocol_loses_the_access_and_says_what_was_expected() throws IOException {
        try (Transport transport = running("while read line; do echo ok 123; done\n")) {
            assertThatThrownBy(() -> transport.access().read(ADDRESS, 4, 1))
                    .isInstanceOf(AccessLostException.class)
                    .hasMessage("the command answers `read 00:03.0 4 1` with `ok 123`, expected `ok` and 1 byte(s) as a"
                            + " hexadecimal number");
            assertThatThrownBy(() -> transport.access().write(ADDRESS, 4, 1, 0x7f))
                    .isInstanceOf(AccessLostException.class)
                    .hasMessage("the command answers `write 00:03.0 4 1 7f` with `ok 123`, expected `ok` or `refused`");
        }
    }

    @Test
    void a_command_that_ends_loses_the_access() throws IOException {
        try (Transport transport = running("exit 0\n")) {
            assertThatThrownBy(() -> transport.access().read(ADDRESS, 4, 1))
                    .isInstanceOf(AccessLostException.class)
                    .hasMessage("the command has ended at `read 00:03.0 4 1`");
        }
    }

    @Test
    void a_command_that_shows_nothing_is_no_machine() throws IOException {
        String script =
                "while read verb place offset size; do if [ $size = 2 ]; then echo ok ffff; else echo ok ff; fi; done\n";
        try (Transport transport = running(script)) {
            assertThatThrownBy(() -> transport.enumerate("nothing"))
                    .hasMessage("the command shows no function on bus 0: every vendor id reads ffff");
        }
    }

    @Test
    void a_command_that_is_not_there_is_refused_in_one_sentence() {
        assertThatThrownBy(() -> Transports.open(Model.NEWEST, "exec:" + folder.resolve("no"), Permission.READ))
                .isInstanceOf(TransportException.class)
                .hasMessageStartingWith("the command `" + folder.resolve("no") + "` cannot be started: ");
        assertThatThrownBy(() -> Transports.open(Model.NEWEST, "exec: ", Permission.READ))
                .isInstanceOf(TransportException.class)
                .hasMessage("expected a command after `exec:`, found none");
    }
}
