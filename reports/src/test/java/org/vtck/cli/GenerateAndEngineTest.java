package org.vtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenerateAndEngineTest {
    private static final Path ROOT = Path.of(System.getProperty("vtck.root"));
    private static final String SAMPLE =
            ROOT.resolve("conformance/samples/virtio-net-pc.txt").toString();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"generated", "interpreted", "both", "fastest"})
    void each_engine_judges_a_captured_machine_alike(String engine) {
        Shell.Ran ran = Shell.real().run("check", "--engine", engine, SAMPLE);

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).isEqualTo(Shell.real().run("check", SAMPLE).out());
    }

    @Test
    void an_engine_that_does_not_exist_is_refused_in_one_sentence() {
        Shell.Ran ran = Shell.real().run("check", "--engine", "steam", SAMPLE);

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err().strip())
                .contains("expected one of")
                .contains("steam")
                .doesNotContain("\n");
    }

    @Test
    void the_generated_engine_is_refused_for_another_revision() {
        Shell.Ran ran = Shell.real().run("check", "--engine", "generated", "--spec", "1.0", SAMPLE);

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err().strip()).contains("interpreted").doesNotContain("\n");
    }

    @Test
    void a_second_run_changes_nothing_and_what_is_no_longer_made_goes() throws IOException {
        String into = folder.resolve("java").toString();
        assertThat(Shell.real().run("generate", "java", "-o", into).status()).isZero();
        Path registry = Path.of(into, "org/vtck/generated/Registry.java");
        String first = Files.readString(registry);
        Path list = Path.of(into, "vtck-generated.txt");
        Path stale = Path.of(into, "org/vtck/generated/Stale.java");
        Path mine = Path.of(into, "Mine.java");
        Files.writeString(list, Files.readString(list) + "org/vtck/generated/Stale.java\n");
        Files.writeString(stale, "class Stale {}\n");
        Files.writeString(mine, "class Mine {}\n");

        assertThat(Shell.real().run("generate", "java", "-o", into).status()).isZero();

        assertThat(Files.readString(registry)).isEqualTo(first);
        assertThat(stale).doesNotExist();
        assertThat(mine).exists();
    }

    @Test
    void a_file_in_place_of_the_folder_and_an_unknown_kind_are_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        Shell.Ran onFile = Shell.real().run("generate", "java", "-o", file.toString());
        Shell.Ran kind = Shell.real().run("generate", "cobol", "-o", folder.toString());

        assertThat(onFile.status()).isEqualTo(2);
        assertThat(onFile.err()).contains("expected a folder, found a file");
        assertThat(kind.status()).isEqualTo(2);
        assertThat(kind.err()).contains("expected java, smt, svg or latex, found `cobol`");
    }
}
