package org.vtck.conformance.input;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.Machine.State;

final class InputsTest {
    private static final byte[] SPACE = new byte[256];

    @TempDir
    private Path folder;

    private final List<String> notes = new ArrayList<>();

    @Test
    void raw_spaces_of_the_three_sizes_are_one_function() throws IOException {
        for (int size : new int[] {64, 256, 4096}) {
            Path file = Files.write(folder.resolve("00:05.1.bin"), new byte[size]);
            Machine machine = one(file);
            assertThat(machine.functions().get(0).space().known()).isEqualTo(size);
            assertThat(machine.functions().get(0).address()).hasToString("0000:00:05.1");
        }
    }

    @Test
    void all_ones_are_a_raw_space_too() throws IOException {
        byte[] ones = new byte[256];
        java.util.Arrays.fill(ones, (byte) 0xff);
        Machine machine = one(Files.write(folder.resolve("ones"), ones));
        assertThat(machine.functions().get(0).address()).hasToString("0000:00:00.0");
    }

    @Test
    void bytes_that_are_neither_text_nor_of_a_raw_size_are_refused() throws IOException {
        refused(
                Files.write(folder.resolve("x"), new byte[255]),
                ": expected `lspci -xxx` text or a raw configuration space of 64, 256 or 4096 bytes,"
                        + " found 255 bytes that are neither");
        refused(
                Files.write(folder.resolve("y"), new byte[5000]),
                ": expected `lspci -xxx` text or a raw configuration space of 64, 256 or 4096 bytes,"
                        + " found more than 4096 bytes that are neither");
        refused(
                Files.write(folder.resolve("z"), new byte[0]),
                ": expected `lspci -xxx` text or a raw configuration space of 64, 256 or 4096 bytes, found nothing");
        refused(
                Files.write(folder.resolve("w"), "\ufeff00:03.0 x\n".getBytes(UTF_16LE)),
                ": expected text in UTF-8, found UTF-16");
    }

    @Test
    void a_missing_file_is_named() {
        refused(folder.resolve("none"), ": expected a file or a folder, found nothing of that name");
    }

    @Test
    void a_folder_of_spaces_named_by_address_is_one_machine() throws IOException {
        Files.write(folder.resolve("0000:00:03.0"), SPACE);
        Files.write(folder.resolve("00:04.0.bin"), SPACE);
        Files.writeString(folder.resolve("README"), "made by hand\n");
        Machine machine = one(folder);
        assertThat(machine.functions()).hasSize(2);
        assertThat(machine.state()).isEqualTo(State.UNKNOWN);
        assertThat(notes)
                .containsExactly(folder.resolve("README") + " holds no configuration space and is passed over");
    }

    @Test
    void two_names_for_one_address_are_refused() throws IOException {
        Files.write(folder.resolve("0000:00:03.0"), SPACE);
        Files.write(folder.resolve("00:03.0.bin"), SPACE);
        refused(folder, ": expected each function once, found 0000:00:03.0 and 00:03.0.bin for 0000:00:03.0");
    }

    @Test
    void a_sysfs_tree_is_one_running_machine_and_short_reads_are_known_prefixes() throws IOException {
        Path real = Files.createDirectories(folder.resolve("devices/pci0000:00/0000:00:03.0"));
        Files.write(real.resolve("config"), new byte[64]);
        Path tree = Files.createDirectory(folder.resolve("tree"));
        Files.createSymbolicLink(tree.resolve("0000:00:03.0"), real);
        Machine machine = one(tree);
        assertThat(machine.state()).isEqualTo(State.RUNNING);
        assertThat(machine.functions().get(0).space().known()).isEqualTo(64);
        assertThat(one(tree.resolve("0000:00:03.0")).functions()).hasSize(1);
    }

    @Test
    void a_sysfs_entry_without_config_is_refused() throws IOException {
        Files.createDirectory(folder.resolve("0000:00:03.0"));
        assertThatThrownBy(() -> one(folder))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("0000:00:03.0: expected a file `config` in it, found none");
    }

    @Test
    void every_dump_of_a_folder_of_dumps_is_a_machine() throws IOException {
        Files.writeString(folder.resolve("b.txt"), Dumps.function("00:03.0"));
        Files.writeString(folder.resolve("a.txt"), "# x\n" + Dumps.function("00:03.0"));
        Files.writeString(folder.resolve("list.txt"), "a -M pc\nb -M q35\n");
        assertThat(open(folder))
                .extracting(MachineSource::name)
                .containsExactly(
                        folder.resolve("a.txt").toString(),
                        folder.resolve("b.txt").toString());
        assertThat(notes).hasSize(1);
    }

    @Test
    void a_folder_of_both_kinds_or_of_neither_is_refused() throws IOException {
        refused(folder, ": expected entries named by addresses such as 0000:00:03.0, or dumps, found neither");
        Files.write(folder.resolve("00:03.0"), SPACE);
        Files.writeString(folder.resolve("b.txt"), Dumps.function("00:03.0"));
        refused(
                folder,
                ": expected either entries named by addresses or dumps of whole machines,"
                        + " found both (00:03.0 and b.txt)");
    }

    private List<MachineSource> open(Path path) {
        return new Inputs(InputStream.nullInputStream(), notes::add).open(path.toString());
    }

    private Machine one(Path path) {
        List<MachineSource> sources = open(path);
        assertThat(sources).hasSize(1);
        return sources.get(0).read();
    }

    private void refused(Path path, String message) {
        assertThatThrownBy(() -> one(path)).isInstanceOf(InputException.class).hasMessage(path + message);
    }
}
