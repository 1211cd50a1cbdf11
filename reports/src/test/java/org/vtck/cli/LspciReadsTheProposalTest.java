package org.vtck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real {@code lspci} of pciutils reads emulated dumps, and shows the proposal's capabilities as ones that it does not know. */
final class LspciReadsTheProposalTest {
    private static final Shell SHELL = Shell.remembering();

    @TempDir
    private Path folder;

    @Test
    void it_finds_the_capability_of_a_virtio_function_where_the_emulator_put_it() throws Exception {
        List<String> shown = lspci("00:03.0", "-M", "pc", "-device", "virtio-net-pci,addr=3,failover-group-id=7");
        assertThat(shown).anyMatch(l -> l.contains("Ethernet controller"));
        assertThat(shown)
                .anyMatch(
                        l -> l.strip().startsWith("Capabilities: [98] Vendor Specific Information: VirtIO: <unknown>"));
        assertThat(shown).anyMatch(l -> l.strip().startsWith("Capabilities: [b0] MSI-X:"));
    }

    @Test
    void it_finds_both_vendor_capabilities_of_a_bridge() throws Exception {
        List<String> shown = lspci(
                "00:03.0",
                "-M",
                "pc",
                "-device",
                "pci-bridge,id=b,addr=3,chassis_nr=1,bus-reserve=2,failover-group-id=7");
        assertThat(shown).anyMatch(l -> l.strip().startsWith("Capabilities: [84] Vendor Specific Information: Len=0c"));
        assertThat(shown).anyMatch(l -> l.strip().startsWith("Capabilities: [64] Vendor Specific Information: Len=20"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two_group_ids", "group_id_at_a_multiple_of_4", "two_bridges_of_one_id", "cap_len_8"})
    void it_reads_the_dump_of_a_planted_fault(String fault) throws Exception {
        assumeLspci();
        String dump = SHELL.run("faults", "--dump", fault).out();
        long functions = dump.lines()
                .filter(l -> l.matches("[0-9a-f]{2}:[0-9a-f]{2}\\.[0-7] .*"))
                .count();
        assertThat(functions).isPositive();
        assertThat(run(dump, List.of()).stream().filter(l -> !l.isBlank())).hasSize((int) functions);
    }

    private List<String> lspci(String address, String... arguments) throws Exception {
        assumeLspci();
        String[] words = new String[arguments.length + 1];
        words[0] = "emulate";
        System.arraycopy(arguments, 0, words, 1, arguments.length);
        return run(SHELL.run(words).out(), List.of("-s", address, "-vv"));
    }

    private List<String> run(String dump, List<String> options) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("dump.txt"), dump);
        List<String> command = new java.util.ArrayList<>(List.of("lspci", "-F", file.toString()));
        command.addAll(options);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).isZero();
        return lines;
    }

    private static void assumeLspci() {
        boolean there = List.of("/usr/bin/lspci", "/usr/sbin/lspci", "/sbin/lspci", "/bin/lspci").stream()
                .anyMatch(p -> Files.isExecutable(Path.of(p)));
        assumeTrue(there, "lspci of Debian's package pciutils is not installed");
    }
}
