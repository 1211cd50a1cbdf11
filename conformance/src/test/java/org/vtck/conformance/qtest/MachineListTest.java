package org.vtck.conformance.qtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineListTest {
    @TempDir
    private Path directory;

    @Test
    void a_line_is_a_name_and_arguments_and_an_indented_line_continues_it() throws IOException {
        List<Machine> machines =
                read("# a comment\n\nnet -M pc\n    -device virtio-net-pci\nrng-firmware -M q35,sata=off\n");

        assertThat(machines).extracting(Machine::name).containsExactly("net", "rng-firmware");
        assertThat(machines.get(0).command().machine()).containsExactly("-M", "pc", "-device", "virtio-net-pci");
        assertThat(machines.get(0).board()).isEqualTo(Board.PC);
        assertThat(machines.get(0).command().start()).isEqualTo(QemuCommand.Start.RESET);
        assertThat(machines.get(1).board()).isEqualTo(Board.Q35);
        assertThat(machines.get(1).command().start()).isEqualTo(QemuCommand.Start.FIRMWARE);
    }

    @Test
    void a_machine_without_a_board_is_refused_with_its_line() {
        assertThatIOException()
                .isThrownBy(() -> read("# one\nnet -device virtio-net-pci\n"))
                .withMessageEndingWith(
                        "machines.txt:2: the QEMU arguments name no board, expected `-M pc` or `-M q35`");
    }

    @Test
    void a_name_that_is_no_file_name_is_refused() {
        assertThatIOException()
                .isThrownBy(() -> read("../net -M pc\n"))
                .withMessageContaining("machines.txt:1: machine name `../net` is not small letters and digits");
    }

    @Test
    void a_name_given_twice_is_refused() {
        assertThatIOException()
                .isThrownBy(() -> read("net -M pc\nnet -M q35\n"))
                .withMessageEndingWith("machines.txt:2: machine `net` is named twice");
    }

    @Test
    void a_continuation_of_nothing_is_refused() {
        assertThatIOException()
                .isThrownBy(() -> read("  -M pc\n"))
                .withMessageEndingWith("machines.txt:1: nothing to continue, expected a machine's name");
    }

    private List<Machine> read(String text) throws IOException {
        return MachineList.read(Files.writeString(directory.resolve("machines.txt"), text));
    }
}
