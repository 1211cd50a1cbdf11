package org.vtck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vtck.conformance.failover.Invariant;
import org.vtck.conformance.failover.Rule;
import org.vtck.conformance.failover.script.Word;
import org.w3c.dom.Document;

/** The examples of the documentation: their timelines are golden files; {@code -Dgolden=update} rewrites them and still fails. */
class LifeExamplesTest {
    private static final Path ROOT = Path.of(System.getProperty("vtck.root", ".."));
    private static final Path EXAMPLES = ROOT.resolve("docs/examples");
    private static final Path GOLDEN = Path.of("src/test/resources/timeline");

    static Stream<String> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files
                    .map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".life"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_has_the_timeline_that_is_written_down(String example) throws IOException {
        Shell.Ran ran = run(example, "human");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isZero();
        assertThat(ran.out().lines()).allMatch(line -> line.length() <= 80);
        golden(example.replace(".life", ".txt"), ran.out());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void as_json_it_has_its_documented_shape_and_says_the_same(String example) throws IOException {
        JsonNode json = new ObjectMapper().readTree(run(example, "json").out());
        try (InputStream schema =
                Objects.requireNonNull(LifeExamplesTest.class.getResourceAsStream("/vtck-timeline.schema.json"))) {
            assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                            .getSchema(schema)
                            .validate(json))
                    .isEmpty();
        }
        int steps = json.get("steps").size();
        long refused = Stream.iterate(0, i -> i < steps, i -> i + 1)
                .filter(i -> json.at("/steps/" + i + "/result").asText().equals("refused"))
                .count();
        assertThat(run(example, "human").out())
                .endsWith(steps + " steps, " + refused + " refused; all " + Invariant.values().length
                        + " invariants hold\n");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void as_a_picture_it_is_whole_and_refers_to_nothing_outside(String example) throws Exception {
        String svg = run(example, "svg").out();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document =
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(document.getElementsByTagName("rect").getLength()).isPositive();
        assertThat(svg.replace("xmlns=\"http://www.w3.org/2000/svg\"", "")).doesNotContain("http", "url(", "href");
        assertThat(svg).contains("prefers-color-scheme: dark");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_page_has_a_row_for_each_command_rule_and_invariant(String row) throws IOException {
        assertThat(Files.readString(ROOT.resolve("docs/lifecycle.md"))).contains(row);
    }

    static Stream<String> rows() {
        return Stream.of(
                        Stream.of(Word.values()).map(w -> "| `" + w.usage().replace("|", "\\|") + "` | " + w.text()),
                        Stream.of(Rule.values()).map(r -> "| `" + r.word() + "` | " + r.text()),
                        Stream.of(Invariant.values()).map(i -> "| `" + i.word() + "` | " + i.text()))
                .flatMap(rows -> rows.map(row -> row + " |"));
    }

    private static Shell.Ran run(String example, String format) {
        return Shell.real()
                .run(
                        "emulate",
                        "-M",
                        "pc",
                        "--script",
                        EXAMPLES.resolve(example).toString(),
                        "--timeline",
                        format);
    }

    private static void golden(String name, String text) throws IOException {
        Path file = GOLDEN.resolve(name);
        if ("update".equals(System.getProperty("golden")) || Files.notExists(file)) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, text);
            fail("%s was written; read it, then run again", file);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }
}
