package org.vtck.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A jar cannot list its folders, so {@code caplayout/INDEX} must name every packaged source. */
class SourcesIndexTest {
    private static final Path SOURCES = Path.of(System.getProperty("vtck.root"), "spec/src/main/caplayout");

    @Test
    void the_index_names_every_source_once_and_nothing_else() throws IOException {
        assertThat(index()).containsExactlyInAnyOrderElementsOf(sources());
    }

    @Test
    void every_line_of_the_index_is_a_resource() throws IOException {
        assertThat(index())
                .allSatisfy(path ->
                        assertThat(getClass().getResource("/caplayout/" + path)).isNotNull());
    }

    private List<String> index() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/caplayout/INDEX")) {
            assertThat(in).as("resource caplayout/INDEX").isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".caplayout"))
                    .map(file -> SOURCES.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }
}
