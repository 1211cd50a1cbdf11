package org.vtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code vtck emulate} with the sources that come with vtck. */
class EmulateCommandTest {
    private static final String NET = "virtio-net-pci,failover-group-id=0x1122334455667788";

    @TempDir
    private Path folder;

    @Test
    void a_dump_says_where_it_comes_from_and_is_judged_as_emulated() throws IOException {
        Shell.Ran emulate = Shell.real().run("emulate", "-M", "q35", "-device", NET);

        assertThat(emulate.status()).isZero();
        assertThat(emulate.out().lines().toList())
                .startsWith("# emulated by vtck " + Version.text())
                .contains("# state: reset, buses numbered depth-first")
                .allMatch(line -> line.length() < 255);

        Path file = Files.writeString(folder.resolve("dump.txt"), emulate.out());
        Shell.Ran check = Shell.real().run("check", file.toString());

        assertThat(check.status()).isZero();
        assertThat(check.out()).contains("emulated, state reset").contains("group_id.device.cap_len");
    }

    @Test
    void ids_of_devices_go_with_them_into_the_dump_its_verdicts_and_pairs() throws IOException {
        String[] machine = {"-M", "pc", "-device", NET + ",id=net0"};
        Shell.Ran emulate = Shell.real().run("emulate", machine[0], machine[1], machine[2], machine[3]);
        Path file = Files.writeString(folder.resolve("ids.txt"), emulate.out());
        Shell.Ran json = Shell.real().run("emulate", machine[0], machine[1], machine[2], machine[3], "--dump", "json");

        assertThat(emulate.out()).containsOnlyOnce("\n# id: net0\n00:02.0 0200: 1af4:1000 (rev 00)\n");
        assertThat(new ObjectMapper().readTree(json.out()).findValuesAsText("id"))
                .containsExactly("net0");
        assertThat(Shell.real().run("check", file.toString()).out())
                .containsPattern("00:02\\.0 +1af4:1000 \\[network, virtio[^]]*\\]\\s+net0\\n");
        assertThat(Shell.real()
                        .run("check", file.toString(), "--format", "json")
                        .out())
                .contains("\"name\" : \"net0\"");
        for (Shell.Ran pair : List.of(
                Shell.real().run("pair", file.toString()),
                Shell.real().run("pair", machine[0], machine[1], machine[2], machine[3]))) {
            assertThat(pair.out()).contains("standby 0x1122334455667788 no-bridge  net0");
        }
    }

    @Test
    void arguments_of_any_length_give_lines_that_lspci_reads() {
        Shell.Ran emulate =
                Shell.real().run("emulate", "-M", "pc", "-device", "virtio-net-pci,id=" + "long".repeat(200));

        assertThat(emulate.out().lines()).allMatch(line -> line.length() < 255);
    }

    @Test
    void each_format_holds_the_same_bytes() throws IOException {
        Path bin = folder.resolve("bin");

        Shell.Ran json = Shell.real().run("emulate", "-M", "q35", "-device", NET, "--dump", "json");
        Shell.Ran binary =
                Shell.real().run("emulate", "-M", "q35", "-device", NET, "--dump", "bin", "-o", bin.toString());

        assertThat(binary.status()).isZero();
        JsonNode functions = new ObjectMapper().readTree(json.out()).get("functions");
        assertThat(functions).hasSize(5);
        for (JsonNode function : functions) {
            byte[] file = Files.readAllBytes(bin.resolve(function.get("address").asText() + ".bin"));
            assertThat(function.get("bytes").asText()).isEqualTo(HexFormat.of().formatHex(file));
        }
        assertThat(Shell.real().run("check", bin.toString()).status()).isZero();
    }

    @Test
    void a_file_gets_the_dump_when_it_is_whole() throws IOException {
        Path file = folder.resolve("dump.txt");

        Shell.Ran ran = Shell.real().run("emulate", "-M", "pc", "-o", file.toString());

        assertThat(ran.out()).isEmpty();
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).contains("00:01.3 0680: 8086:7113");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -M pc -device virtio-net-pci,failover-group-id=-1 | did you mean 0xffffffffffffffff?
            -M pc -device virtio-nett-pci | did you mean `virtio-net-pci`?
            -M q36 | did you mean `q35`?
            -M pc --dump bin | expected -o FOLDER beside --dump bin
            -M pc --dump xml | expected one of lspci, bin, json, found `xml`
            -device virtio-net-pci | expected a machine such as `-M q35`, found none
            """)
    void bad_usage_is_one_sentence_and_status_2(String arguments, String sentence) {
        String[] words = ("emulate " + arguments).split(" ");

        Shell.Ran ran = Shell.real().run(words);

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("vtck: ").contains(sentence);
        assertThat(ran.err().lines()).hasSize(1);
    }
}
