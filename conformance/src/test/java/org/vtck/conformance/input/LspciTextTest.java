package org.vtck.conformance.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.Machine.Origin;
import org.vtck.spec.subject.Machine.State;
import org.vtck.spec.subject.PciFunction;

final class LspciTextTest {
    private static final String IN = "(standard input):";

    @Test
    void functions_come_with_address_name_and_bytes() {
        Machine machine = Dumps.read(Dumps.function("00:03.0") + Dumps.function("0001:02:1f.7"));
        assertThat(machine.functions()).hasSize(2);
        assertThat(machine.functions().get(0).address()).hasToString("0000:00:03.0");
        assertThat(machine.functions().get(0).name()).isEqualTo("Some device");
        assertThat(machine.functions().get(0).space().known()).isEqualTo(64);
        assertThat(machine.functions().get(0).space().byteAt(0x3f)).isEqualTo(0x0f);
        assertThat(machine.functions().get(1).address()).hasToString("0001:02:1f.7");
    }

    @Test
    void verbose_text_numeric_ids_long_domains_and_line_ends_of_other_systems_are_understood() {
        String text = "\ufeff10000:e0:1d.0 Ethernet controller [0200]: Red Hat [1af4:1000] (rev 01)\r\n"
                + "\tSubsystem: x\r\n\tCapabilities: [98] MSI-X: 00: 12\r\n00:" + Dumps.ROW.replace("\n", "  \r\n")
                + "\r\n";
        Machine machine = Dumps.read(text);
        assertThat(machine.functions().get(0).address()).hasToString("10000:e0:1d.0");
        assertThat(machine.functions().get(0).name()).endsWith("(rev 01)");
        assertThat(machine.functions().get(0).space().known()).isEqualTo(16);
    }

    @Test
    void labels_say_where_the_bytes_come_from_and_in_what_state() {
        String body = Dumps.function("00:00.0");
        assertThat(Dumps.read("# emulated by vtck 0.1\n# state: running\n" + body))
                .extracting(Machine::origin, Machine::state)
                .containsExactly(Origin.EMULATED, State.RUNNING);
        assertThat(Dumps.read("# captured from QEMU 7.2\n# state: reset, buses numbered depth-first\n" + body))
                .extracting(Machine::origin, Machine::state)
                .containsExactly(Origin.CAPTURED, State.RESET);
        assertThat(Dumps.read("# a line about the state: none\n" + body).state())
                .isEqualTo(State.UNKNOWN);
    }

    @Test
    void an_id_names_the_function_that_comes_next_and_no_other() {
        Machine machine = Dumps.read("# id: net0\n" + Dumps.function("00:03.0") + "# an id: of nobody\n"
                + Dumps.function("00:04.0") + "#id:a b  \n" + Dumps.function("00:05.0") + "# id: nothing follows\n");
        assertThat(machine.functions()).extracting(PciFunction::name).containsExactly("net0", "Some device", "a b");
    }

    @Test
    void an_id_says_nothing_about_the_machine() {
        assertThat(Dumps.read("# id: state: none emulated by vtck\n" + Dumps.function("00:03.0")))
                .extracting(Machine::origin, Machine::state)
                .containsExactly(Origin.CAPTURED, State.UNKNOWN);
    }

    @Test
    void each_mistake_is_one_sentence_with_its_line() {
        refused("00:03.0 x\n00: 00 01\n", "2: expected 16 bytes of two hex digits each, found only 2");
        refused(
                "00:03.0 x\n00:" + Dumps.ROW.replace("05", "5g"),
                "2: expected 16 bytes of two hex digits each, found ` 5g 06 07 08 09 0a 0b 0c 0d 0e 0f` after 5");
        refused(
                "00:03.0 x\n00:" + Dumps.ROW.replace("\n", " 10\n"),
                "2: expected the end of the row after 16 bytes, found ` 10`");
        refused("00:03.0 x\n10:" + Dumps.ROW, "2: expected row 00, found row 10 (bytes are missing)");
        refused(
                "00:03.0 x\n00:" + Dumps.ROW + "00:" + Dumps.ROW,
                "3: expected row 10 or the next function, found row 00 again");
        refused(
                "00:" + Dumps.ROW,
                "1: expected a function address before the first row of bytes, found"
                        + " `00: 00 01 02 03 04 05 06 07 08 09 0a 0b...`");
        refused(
                "hello\n",
                "1: expected a function address such as 00:03.0, a row of bytes, indented text or a comment, found `hello`");
        refused(
                "00:20.0 x\n",
                "1: expected a function address such as 00:03.0, a row of bytes, indented text or a comment,"
                        + " found `00:20.0 x`");
        refused(
                "00:03.0 x\n\n",
                "1: expected rows of bytes after 0000:00:03.0, found none (`lspci -xxx` or `-xxxx` prints them)");
        refused(
                "# state: asleep\n",
                "1: expected one of reset, firmware, running, unknown after `# state:`, found `asleep`");
        refused("# nothing\n", "1: expected the text of `lspci -xxx`, found no function in it");
    }

    @Test
    void a_function_twice_is_refused_with_both_lines() {
        refused(
                Dumps.function("00:03.0") + Dumps.function("0000:00:03.0"),
                "7: expected each function once, found 0000:00:03.0 again (first in line 1)");
    }

    @Test
    void control_characters_of_a_line_do_not_reach_the_message() {
        refused(
                "\u001b[2J\u202e\n",
                "1: expected a function address such as 00:03.0, a row of bytes, indented text or a comment,"
                        + " found `\\x1b[2J\\u202e`");
    }

    @Test
    void more_than_4096_bytes_are_refused() {
        StringBuilder text = new StringBuilder("00:03.0 x\n");
        for (int i = 0; i <= 4096; i += 16) {
            text.append(String.format("%02x:", i)).append(Dumps.ROW);
        }
        refused(text.toString(), "258: expected at most 4096 bytes of one function, found row 1000");
    }

    @Test
    void a_line_without_end_is_refused_in_bounded_memory() {
        refused("00:03.0 x\n" + "x".repeat(70_000), "2: expected a line of at most 65536 bytes, found a longer one");
        refused("\t" + "x".repeat(70_000) + "\n", "1: expected a line of at most 65536 bytes, found a longer one");
    }

    @Test
    void many_functions_pass_through_a_window_smaller_than_the_text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 256 * 32; i++) {
            text.append(Dumps.function(String.format("%02x:%02x.0", i >> 5, i & 31)));
        }
        assertThat(Dumps.read(text.toString()).functions()).hasSize(256 * 32);
    }

    private static void refused(String text, String message) {
        assertThatThrownBy(() -> Dumps.read(text))
                .isInstanceOf(InputException.class)
                .hasMessage(IN + message);
    }
}
