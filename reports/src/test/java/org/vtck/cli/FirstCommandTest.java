package org.vtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first command of the README shows a newcomer verdicts on a captured machine and pairs of an emulated one. */
class FirstCommandTest {
    private static final Path ROOT = Path.of(System.getProperty("vtck.root"));

    @Test
    void verdicts_of_a_captured_machine_clause_by_clause_and_pairs_of_an_emulated_one() throws IOException {
        String command = Files.readString(ROOT.resolve("README.md"))
                .lines()
                .filter(l -> l.startsWith("    ./vtck "))
                .findFirst()
                .orElseThrow()
                .strip();
        List<Shell.Ran> runs = new ArrayList<>();
        for (String one : command.split(" && ")) {
            runs.add(Shell.real().run(arguments(one)));
        }

        assertThat(runs).hasSize(2).allSatisfy(r -> assertThat(r.status()).isZero());
        assertThat(runs.get(0).out())
                .contains("captured")
                .containsPattern("PASS +virtio\\.common_cfg\\.device\\.present")
                .contains("none fails");
        assertThat(runs.get(1).out()).contains("  emulated, ").contains("PAIRED: 2 pairs");
    }

    /** Arguments as a shell would pass them: files by their whole path, {@code *} expanded. */
    private static String[] arguments(String command) throws IOException {
        List<String> arguments = new ArrayList<>();
        for (String word : command.replace("./vtck ", "").split(" ")) {
            if (word.contains("*")) {
                int slash = word.lastIndexOf('/');
                try (DirectoryStream<Path> files =
                        Files.newDirectoryStream(ROOT.resolve(word.substring(0, slash)), word.substring(slash + 1))) {
                    files.forEach(f -> arguments.add(f.toString()));
                }
            } else {
                arguments.add(word.contains("/") ? ROOT.resolve(word).toString() : word);
            }
        }
        return arguments.toArray(String[]::new);
    }
}
