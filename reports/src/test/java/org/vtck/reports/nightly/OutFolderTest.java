package org.vtck.reports.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutFolderTest {
    /** More than any system gives to a process. */
    private static final String NOBODY = "999999999";

    @TempDir
    private Path place;

    private OutFolder out;

    @BeforeEach
    void a_folder() {
        out = new OutFolder(place);
    }

    @Test
    void a_file_appears_when_it_is_complete() {
        out.write("a.txt", stream -> {
            stream.write('a');
            assertThat(place.resolve("a.txt")).doesNotExist();
        });
        assertThat(place.resolve("a.txt")).hasContent("a");
    }

    @Test
    void of_two_nights_that_publish_a_folder_at_once_the_later_one_stays_and_nothing_is_left_over() throws IOException {
        out.folder("pages", mine -> {
            Files.writeString(mine.resolve("mine.txt"), "mine");
            Files.createDirectories(place.resolve("pages"));
            return Files.writeString(place.resolve("pages/theirs.txt"), "theirs");
        });
        assertThat(place.resolve("pages")).isDirectoryContaining("glob:**/mine.txt");
        assertThat(place.resolve("pages/theirs.txt")).doesNotExist();
        assertThat(place.toFile().list()).containsExactly("pages");
    }

    @Test
    void a_folder_that_cannot_be_filled_leaves_the_one_that_was_there() throws IOException {
        out.folder("pages", first -> Files.writeString(first.resolve("first.txt"), "first"));
        assertThatThrownBy(() -> out.folder("pages", second -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(place.toFile().list()).containsExactly("pages");
        assertThat(place.resolve("pages/first.txt")).hasContent("first");
    }

    @Test
    void what_a_killed_night_left_goes_away_and_what_a_running_one_writes_stays() throws IOException {
        Path left = Files.createDirectories(place.resolve(".pages." + NOBODY + ".part"));
        Files.writeString(left.resolve("half.txt"), "half");
        String running = ".a.txt." + ProcessHandle.current().pid() + ".part";
        Files.writeString(place.resolve(running), "half");
        Files.writeString(place.resolve(".hidden.part"), "not ours");
        out.tidy();
        assertThat(place.toFile().list()).containsExactlyInAnyOrder(running, ".hidden.part");
    }
}
