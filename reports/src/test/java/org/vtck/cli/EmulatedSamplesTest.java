package org.vtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The samples of emulated machines are what the command in their first lines gives today, and say what they are. */
class EmulatedSamplesTest {
    private static final Path SAMPLES = Path.of(System.getProperty("vtck.root"), "conformance", "samples");

    @Test
    void each_is_what_its_command_gives_and_its_name_and_text_say_emulated() throws IOException {
        List<Path> emulated;
        try (Stream<Path> all = Files.list(SAMPLES)) {
            emulated = all.filter(f -> String.valueOf(f.getFileName()).startsWith("emulated-"))
                    .toList();
        }
        assertThat(emulated).hasSizeGreaterThanOrEqualTo(2);
        for (Path sample : emulated) {
            String text = Files.readString(sample);

            Shell.Ran ran = Shell.real().run(arguments(text));

            assertThat(ran.err()).isEmpty();
            // The first line holds the version, which classes that are not packaged do not know.
            assertThat(text).startsWith("# emulated by vtck ");
            assertThat(withoutFirstLine(ran.out()))
                    .as("%s", sample.getFileName())
                    .isEqualTo(withoutFirstLine(text));
        }
    }

    @Test
    void each_is_judged_good_and_pairs() throws IOException {
        for (String name : List.of("emulated-q35-pair.txt", "emulated-pc-pair.txt")) {
            String sample = SAMPLES.resolve(name).toString();

            assertThat(Shell.real().run("check", sample).status()).isZero();
            Shell.Ran pair = Shell.real().run("pair", sample);
            assertThat(pair.status()).isZero();
            assertThat(pair.out()).contains("PAIRED: 1 pair").contains("0x1122334455667788");
        }
    }

    private static String withoutFirstLine(String text) {
        return text.substring(text.indexOf('\n') + 1);
    }

    /** The words of the command that the second and following comment lines hold, without {@code vtck} itself. */
    private static String[] arguments(String sample) {
        String command = sample.lines()
                .skip(1)
                .takeWhile(line -> line.startsWith("#") && !line.startsWith("# state"))
                .map(line -> line.substring(1).strip().replaceAll(" \\\\$", ""))
                .collect(Collectors.joining(" "));
        String[] words = command.split(" ");
        return Arrays.copyOfRange(words, 1, words.length);
    }
}
