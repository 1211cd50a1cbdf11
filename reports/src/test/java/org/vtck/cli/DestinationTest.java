package org.vtck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DestinationTest {
    @TempDir
    private Path folder;

    @Test
    void nothing_is_seen_before_it_is_published() throws IOException {
        Path file = folder.resolve("report");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String name : new String[] {file.toString(), "-"}) {
            try (Destination destination = Destination.of(name, out)) {
                destination.stream().write("whole".getBytes(UTF_8));
                assertThat(file)
                        .satisfiesAnyOf(
                                f -> assertThat(f).doesNotExist(),
                                f -> assertThat(f).hasContent("whole"));
                assertThat(out.size()).isZero();
                destination.publish();
            }
        }
        assertThat(file).hasContent("whole");
        assertThat(out.toString(UTF_8)).isEqualTo("whole");
        assertThat(Files.list(folder)).hasSize(1);
    }

    @Test
    void what_is_not_published_leaves_no_trace() throws IOException {
        try (Destination destination = Destination.of(folder.resolve("report").toString(), failing("unused"))) {
            destination.stream().write(1);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void more_than_fits_in_memory_arrives_whole() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] block = "0123456789abcdef".repeat(1 << 12).getBytes(UTF_8);
        try (Destination destination = Destination.of("-", out)) {
            for (int i = 0; i < 40; i++) {
                destination.stream().write(block);
            }
            destination.publish();
        }
        assertThat(out.size()).isEqualTo(40 * block.length);
    }

    @Test
    void a_reader_who_leaves_early_is_no_failure_but_a_full_disk_is() throws IOException {
        try (Destination destination = Destination.of("-", failing("Broken pipe"))) {
            destination.stream().write(1);
            assertThatCode(destination::publish).doesNotThrowAnyException();
        }
        try (Destination destination = Destination.of("-", failing("No space left on device"))) {
            destination.stream().write(1);
            assertThatThrownBy(destination::publish)
                    .isInstanceOf(UsageException.class)
                    .hasMessage("the standard output cannot be written (No space left on device)");
        }
    }

    @Test
    void a_folder_is_no_place_for_a_report() {
        assertThatThrownBy(() -> Destination.of(folder.toString(), OutputStream.nullOutputStream()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("expected a file after -o, found the folder");
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }
}
