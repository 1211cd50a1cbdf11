package org.vtck.generators.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    private Path root = Path.of("");

    private static Output output(String... pathsAndTexts) {
        Output output = new Output();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            output.add(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return output;
    }

    @Test
    void a_file_that_did_not_change_is_not_written_again() throws IOException {
        Folder.at(root).write(output("a/A.java", "one", "a/B.java", "two"));
        Files.setLastModifiedTime(root.resolve("a/A.java"), LONG_AGO);
        Files.setLastModifiedTime(root.resolve("a/B.java"), LONG_AGO);
        Folder.at(root).write(output("a/A.java", "one", "a/B.java", "changed"));
        assertThat(Files.getLastModifiedTime(root.resolve("a/A.java"))).isEqualTo(LONG_AGO);
        assertThat(root.resolve("a/B.java")).hasContent("changed");
    }

    @Test
    void a_file_that_is_no_longer_made_is_deleted_and_files_of_others_stay() throws IOException {
        Folder.at(root).write(output("a/A.java", "one", "b/B.java", "two"));
        Files.writeString(root.resolve("b/Mine.java"), "mine");
        Folder.at(root).write(output("a/A.java", "one"));
        assertThat(root.resolve("b/B.java")).doesNotExist();
        assertThat(root.resolve("b/Mine.java")).exists();
        assertThat(root.resolve("a/A.java")).exists();
    }

    @Test
    void a_list_that_names_a_file_elsewhere_deletes_nothing() throws IOException {
        Path other = Files.writeString(root.resolve("precious"), "text");
        Path folder = Files.createDirectory(root.resolve("generated"));
        Files.writeString(folder.resolve(Folder.LIST), "../precious\n");
        assertThatThrownBy(() -> Folder.at(folder).write(output("A.java", "one")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("outside of the folder");
        assertThat(other).exists();
    }

    @Test
    void two_files_of_one_path_are_refused() {
        Output output = output("A.java", "one");
        assertThatThrownBy(() -> output.add("A.java", "two")).hasMessageContaining("A.java");
    }
}
