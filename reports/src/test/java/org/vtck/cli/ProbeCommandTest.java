package org.vtck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vtck.conformance.transport.Transports;
import org.vtck.fake.FakeQtest;
import org.vtck.spec.model.SpecModel;

/** Exit status and outputs of {@code vtck probe}. */
final class ProbeCommandTest {
    private static final Shell SHELL = Shell.remembering();
    private static final SpecModel MODEL = Engine.standard().model(Optional.empty());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ARGUMENTS = "-M pc -device virtio-net-pci";
    private static final String EMULATED = "emulator:" + ARGUMENTS;
    private static final String WINDOW = "virtio.cfg_cap.device.window_is_writable";
    private static final int FOR_EVER = Integer.MAX_VALUE;

    @TempDir
    private Path folder;

    private Shell.Ran probe(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "probe";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return SHELL.run(all);
    }

    private FakeQtest qtest(int requests) throws IOException {
        return FakeQtest.listen(MODEL, ARGUMENTS, folder.resolve("q"), requests);
    }

    private String socket() {
        return "qtest:unix:" + folder.resolve("q");
    }

    @Test
    void probe_clauses_are_judged_beside_the_others_and_a_pass_says_what_was_written_and_read() {
        Shell.Ran ran = probe(EMULATED, "--clause", WINDOW, "--format", "json", "--all-verdicts");

        assertThat(ran.status()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains("\"PASS\"")
                .contains("cap.offset = 0x00000000, wrote 0xffffffff, read 0xffffffff");
    }

    @Test
    void all_formats_count_alike_and_have_one_status() throws IOException {
        Shell.Ran ran = probe(
                EMULATED,
                "--function",
                "00:02.0",
                "--format",
                "human",
                "--format",
                "json",
                "-o",
                "-",
                "-o",
                file("r.json"));
        Shell.Ran junit = probe(EMULATED, "--function", "00:02.0", "--format", "junit");

        JsonNode counts =
                JSON.readTree(Files.readString(folder.resolve("r.json"))).at("/summary");
        assertThat(ran.status()).isZero();
        assertThat(junit.status()).isZero();
        assertThat(ran.out().replaceAll("\\s+", " "))
                .contains(counts.at("/PASS").asInt() + " PASS, 0 FAIL, 0 INCONCLUSIVE, "
                        + counts.at("/NOT_APPLICABLE").asInt() + " NOT_APPLICABLE, "
                        + counts.at("/NOT_TESTABLE").asInt() + " NOT_TESTABLE");
        assertThat(ran.out()).contains("PASS  virtio.cfg_cap.device.window_reads ");
        assertThat(junit.out()).contains("virtio.cfg_cap.device.window_writes");
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void a_failing_must_is_status_1_and_the_replay_is_a_probe() {
        Shell.Ran ran = probe(EMULATED + ",x-zero-group-id=on", "--clause", "group_id.device.not_zero");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out())
                .contains("replay    vtck probe '" + EMULATED + ",x-zero-group-id=on' --function 00:02.0"
                        + " --clause group_id.device.not_zero");
    }

    @Test
    void what_is_no_transport_is_refused_with_those_that_there_are() {
        for (String unbuilt : List.of("vfio-user:/tmp/x", "dump.txt", "qemu", "EMULATOR:-M pc")) {
            Shell.Ran ran = probe(unbuilt);

            assertThat(ran.status()).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).isEqualTo("vtck: expected one of " + forms() + ", found `" + unbuilt + "`\n");
        }
    }

    private static String forms() {
        return String.join(
                ", ", Arrays.stream(Transports.values()).map(Transports::form).toList());
    }

    @Test
    void help_lists_the_transports_that_there_are_and_no_others() {
        String help = probe("--help").out();
        List<String> listed = Pattern.compile("(?m)^  ([a-z-]+:\\S+)  +\\S")
                .matcher(help)
                .results()
                .map((MatchResult r) -> r.group(1))
                .toList();

        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Transports.values()).map(Transports::form).toList());
    }

    @Test
    void arguments_that_make_no_machine_and_sockets_without_a_listener_are_status_2() {
        assertThat(probe("emulator:-M p4").err()).contains("unknown machine `p4`");
        assertThat(probe("emulator:-M p4").status()).isEqualTo(2);
        assertThat(probe(socket()).err()).startsWith("vtck: nobody answers at the socket `");
        assertThat(probe(socket()).status()).isEqualTo(2);
    }

    @Test
    void somebody_elses_machine_is_only_read_unless_writing_is_allowed() throws IOException {
        try (FakeQtest server = qtest(FOR_EVER)) {
            Shell.Ran ran = probe(socket(), "--function", "00:02.0", "--clause", WINDOW);

            assertThat(server).isNotNull();
            assertThat(ran.status()).isEqualTo(3);
            assertThat(ran.out().replaceAll("\\s+", " "))
                    .contains("INCONCLUSIVE " + WINDOW)
                    .contains("nothing may be written to this device");
        }
        Files.delete(folder.resolve("q"));
        try (FakeQtest server = qtest(FOR_EVER)) {
            assertThat(server).isNotNull();
            assertThat(probe(socket(), "--write", "--clause", WINDOW).status()).isZero();
        }
    }

    @Test
    void a_transport_that_is_lost_before_the_machine_is_known_is_status_3() throws IOException {
        try (FakeQtest server = qtest(100)) {
            Shell.Ran ran = probe(socket());

            assertThat(server).isNotNull();
            assertThat(ran.status()).isEqualTo(3);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).startsWith("vtck: the qtest peer closed the connection at `");
        }
    }

    @Test
    void a_transport_that_is_lost_in_mid_run_makes_the_run_incomplete_in_every_format() throws IOException {
        int enumeration = requestsOfEnumeration();
        for (String format : List.of("human", "json")) {
            try (FakeQtest server = qtest(enumeration + 7)) {
                Shell.Ran ran = probe(socket(), "--write", "--format", format, "--function", "00:02.0");

                assertThat(server).isNotNull();
                assertThat(ran.status()).as(format).isEqualTo(3);
                assertThat(ran.out().replaceAll("\\s+", " ")).as(format).contains("the transport was lost");
                assertThat(ran.err())
                        .contains("could not be restored")
                        .contains("vtck: note: the run is incomplete, the transport was lost: ");
            }
            Files.delete(folder.resolve("q"));
        }
    }

    /** After how many requests the machine is known. */
    private int requestsOfEnumeration() throws IOException {
        try (FakeQtest server = qtest(FOR_EVER)) {
            assertThat(probe(socket(), "--clause", "pci.bar.device.kind").status())
                    .isZero();
            Files.delete(folder.resolve("q"));
            return server.answered();
        }
    }

    @Test
    void the_example_of_the_line_protocol_is_a_machine_in_which_nothing_can_be_written() {
        assumeTrue(isThere("python3"), "python3 is not installed");
        Path root = Path.of(System.getProperty("vtck.root"));
        String command = "exec:python3 " + root.resolve("docs/examples/exec-dump.py") + " "
                + root.resolve("conformance/samples/virtio-net-root-port.txt");

        Shell.Ran ran = probe(command, "--write", "--state", "reset", "--function", "01:00.0");

        assertThat(ran.out())
                .contains("PASS  virtio.pci_cap.device.read_only")
                .contains("FAIL  virtio.cfg_cap.device.window_is_writable");
        assertThat(ran.status()).isEqualTo(1);
    }

    private static boolean isThere(String command) {
        try {
            return new ProcessBuilder(command, "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void a_dry_run_lists_the_accesses_that_would_be_made() {
        Shell.Ran ran = probe(EMULATED, "--dry-run", "--clause", WINDOW);

        assertThat(ran.status()).isZero();
        assertThat(ran.out())
                .startsWith("00:02.0 read 4 bytes at 0x8c\n00:02.0 write 4 bytes at 0x8c: 0xffffffff\n")
                .doesNotContain("PASS");
    }
}
