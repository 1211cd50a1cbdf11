package org.vtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code vtck emulate --script} and {@code --interactive}. */
class LifeCommandTest {
    private static final String PAIR = """
            device_add virtio-net-pci,id=net0,failover=on,failover-group-id=7
            device_add pci-bridge,id=br0,chassis_nr=1,failover-group-id=7
            device_add e1000e,id=nic0,bus=br0
            negotiate net0
            """;

    @TempDir
    private Path folder;

    private static Shell.Ran script(String script, String... more) {
        return Shell.real().runWith(script, arguments("--script", "-", more));
    }

    private static Shell.Ran person(String lines, String... more) {
        return Shell.real().runWith(lines, arguments("--interactive", "", more));
    }

    private static String[] arguments(String mode, String value, String... more) {
        java.util.List<String> words = new java.util.ArrayList<>(java.util.List.of("emulate", "-M", "pc", mode));
        if (!value.isEmpty()) {
            words.add(value);
        }
        words.addAll(java.util.List.of(more));
        return words.toArray(String[]::new);
    }

    @Test
    void a_broken_invariant_is_named_and_takes_status_1() {
        String giveUp = PAIR + "request\nacknowledge nic0\neject nic0\ncancel\n";
        assertThat(script(giveUp).status()).isZero();
        Shell.Ran ran = script(giveUp, "--without", "replug_on_cancel");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out())
                .contains("without replug_on_cancel: cancel plugs back")
                .contains("BROKEN cancel_restores: after a cancel")
                .contains("broken: cancel_restores");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "devise_add e1000e        | unknown command `devise_add`; did you mean `device_add`?",
                "negotiate                | expected `negotiate ID`, found nothing after it",
                "negotiate net0 net1      | expected `negotiate ID`, found `negotiate net0 net1`",
                "move away                | expected `move`, found `move away`",
                "migrate home             | expected `migrate [to ARGS|FILE]`, found `migrate home`",
                "migrate to               | expected `migrate [to ARGS|FILE]`, found `migrate to`",
                "migrate to nowhere.args  | expected a file that can be read, found `nowhere.args`",
                "destination -M q36       | the destination is no machine: unknown machine `q36`",
                "destination -M pc -device e1000e,bus=x | the destination is no machine: -device e1000e,bus=x: there is",
                "set_mac net0 52:54       | expected `set_mac ID MAC` with a MAC such as 52:54:00:12:34:56, found",
                "dump                     | expected `dump FILE`, found nothing after it",
                "dump nowhere/at/all.txt  | nothing can be written to nowhere/at/all.txt"
            })
    void a_line_that_cannot_be_used_is_named_and_nothing_is_written(String line, String sentence) {
        Path picture = folder.resolve("picture.svg");
        Shell.Ran ran = script("# a comment\n\n" + line + "\nreset\n", "--timeline", "svg", "-o", picture.toString());
        assertThat(ran.err()).startsWith("vtck: standard input:3: " + sentence).hasLineCount(1);
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--timeline svg            | expected --script or --interactive beside --timeline, found neither",
                "--without same_id         | expected --script or --interactive beside --without, found neither",
                "--interactive --script x  | expected --script or --interactive, found both",
                "--script - --without sameid | unknown rule `sameid`; did you mean `same_id`?",
                "--script - --timeline png | unknown format after --timeline `png`",
                "--script - --by name      | unknown key after --by `name`",
                "--script nowhere.life     | expected a file that can be read, found `nowhere.life`",
                "--script - -device virtio-net-pci,failover-group-id=7 | -device virtio-net-pci,failover-group-id=7: a part"
            })
    void arguments_that_make_no_sense_are_refused(String arguments, String sentence) {
        Shell.Ran ran = Shell.real().runWith("", ("emulate -M pc " + arguments).split(" "));
        assertThat(ran.err()).startsWith("vtck: " + sentence).hasLineCount(1);
        assertThat(ran.status()).isEqualTo(2);
    }

    @Test
    void a_person_sees_what_happens_after_each_command_and_mistakes_end_nothing() {
        Shell.Ran ran = person(PAIR + "negotiate net9\nnonsense\ncarriers\nreset\ncarriers\n");
        assertThat(ran.status()).isZero();
        assertThat(ran.out().lines())
                .containsSequence("net0 has negotiated STANDBY", "nic0 is plugged in")
                .contains("refused: there is no standby `net9`; there is net0")
                .contains("unknown command `nonsense`; `help` lists all")
                .containsSequence("net0: nic0", "the guest boots", "nic0 is hidden again", "net0: the standby itself");
        assertThat(ran.out()).doesNotContain("vtck>").doesNotContain("step");
    }

    @Test
    void a_person_may_ask_for_help_quit_and_have_the_timeline_at_the_end() {
        Shell.Ran ran = person("help\nquit\nreset\n", "--timeline", "human");
        assertThat(ran.out()).contains("  device_add DRIVER,id=ID,...").contains("0 steps, 0 refused");
    }

    @Test
    void what_a_script_shows_stays_out_of_a_timeline_for_machines() {
        Shell.Ran ran = script(PAIR + "pairs\nlspci\n", "--timeline", "json");
        assertThat(ran.out()).startsWith("{").endsWith("}\n");
        assertThat(ran.err()).contains("1 pair").contains("# emulated by vtck");
    }

    @Test
    void a_dump_on_the_way_is_what_the_guest_had_then() throws IOException {
        Path before = folder.resolve("before.txt");
        Path after = folder.resolve("after.txt");
        Shell.Ran ran = script(PAIR + "dump " + before + "\nmigrate\ndump " + after + "\n");
        assertThat(ran.status()).isZero();
        assertThat(Shell.real().run("pair", before.toString()).out()).contains("01:00.0");
        assertThat(Shell.real().run("pair", after.toString()).out()).contains("02:00.0");
        assertThat(Files.readString(after)).contains("# emulated by vtck");
    }

    @Test
    void a_guest_that_pairs_by_mac_loses_the_pair_when_the_mac_changes() {
        String byMac = """
                device_add virtio-net-pci,id=net0,failover=on,failover-group-id=7,mac=52:54:00:00:00:01
                device_add pci-bridge,id=br0,chassis_nr=1,failover-group-id=7
                device_add e1000e,id=nic0,bus=br0,mac=52:54:00:00:00:01
                negotiate net0
                carriers
                set_mac nic0 52:54:00:00:00:02
                carriers
                """;
        assertThat(script(byMac, "--by", "mac").out()).startsWith("net0: nic0\nnet0: the standby itself\n");
        assertThat(script(byMac).out()).startsWith("net0: nic0\nnet0: nic0\n");
    }

    @Test
    void names_of_devices_are_escaped_in_every_format() {
        String script = "device_add virtio-net-pci,id=<script>&\u001b[31m,failover-group-id=7\n";
        assertThat(script(script).out()).doesNotContain("\u001b").contains("\\x1b");
        assertThat(script(script, "--timeline", "svg").out())
                .doesNotContain("<script>", "\u001b")
                .contains("&lt;script&gt;&amp;");
        assertThat(script(script, "--timeline", "json").out()).doesNotContain("\u001b");
    }
}
