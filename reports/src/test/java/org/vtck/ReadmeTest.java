package org.vtck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vtck.cli.Main;

/** What the documents promise is there, and what they call absent is absent. */
class ReadmeTest {
    private static final Path ROOT = Path.of(System.getProperty("vtck.root"));
    private static final Pattern COMMAND_ROW =
            Pattern.compile("(?m)^\\| `vtck ([a-z]+)[^|]*\\|[^|]*\\| *([^|]*?) *\\|$");
    private static final Pattern INDENTED_BLOCK = Pattern.compile("(?m)^    (\\S.*)$");
    private static final Pattern RELATIVE_LINK = Pattern.compile("]\\((?![a-z]+:)([^)#]+)");

    @Test
    void the_table_of_commands_is_that_of_the_command() throws IOException {
        var promised = new TreeMap<String, Boolean>();
        matches(COMMAND_ROW, "README.md")
                .forEach(row -> promised.put(row.group(1), !row.group(2).equals("not yet")));
        Set<String> present = Main.line().getSubcommands().keySet();
        assertThat(promised).isNotEmpty();
        assertThat(promised.keySet()).as("rows of the README").containsAll(withoutHelp(present));
        assertThat(promised)
                .allSatisfy((command, there) -> assertThat(there)
                        .as("the README says that `vtck %s` is there", command)
                        .isEqualTo(present.contains(command)));
    }

    @Test
    void continuous_integration_runs_the_second_command_of_the_readme() throws IOException {
        List<String> commands =
                matches(INDENTED_BLOCK, "README.md").map(each -> each.group(1)).toList();
        assertThat(commands).hasSize(2);
        assertThat(text(".ci/run").stripTrailing()).endsWith("\nexec " + commands.get(1));
    }

    @Test
    void relative_links_lead_somewhere() throws IOException {
        for (Path document : documents()) {
            assertThat(RELATIVE_LINK
                            .matcher(Files.readString(document))
                            .results()
                            .map(link -> link.group(1)))
                    .as("links of %s", ROOT.relativize(document))
                    .allSatisfy(
                            link -> assertThat(document.resolveSibling(link)).exists());
        }
    }

    private static List<String> withoutHelp(Set<String> commands) {
        return commands.stream().filter(name -> !name.equals("help")).toList();
    }

    private static Stream<MatchResult> matches(Pattern pattern, String file) throws IOException {
        return pattern.matcher(text(file)).results();
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> decisions = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
                                    .map(ROOT::resolve),
                            decisions.filter(file -> file.toString().endsWith(".md")))
                    .toList();
        }
    }

    private static String text(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }
}
