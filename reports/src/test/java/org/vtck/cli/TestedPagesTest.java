package org.vtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages of documentation show what the commands on them do. */
final class TestedPagesTest {
    private static final List<String> PAGES = List.of("pairing-by-mac-and-by-id.md", "proposal-findings.md");
    private static final Shell SHELL = Shell.remembering();

    static List<TestedPage.Step> steps() throws IOException {
        List<TestedPage.Step> steps = new ArrayList<>();
        for (String page : PAGES) {
            steps.addAll(TestedPage.steps(page));
        }
        return steps;
    }

    @ParameterizedTest
    @MethodSource("steps")
    void a_command_prints_what_the_page_shows(TestedPage.Step step) {
        Shell.Ran ran = step.run(SHELL);
        String output = ran.out() + ran.err();
        assertThat(step.shows(output)).as("%s%nprints%n%s", step, output).isTrue();
        assertThat(ran.status()).as(output).isEqualTo(step.status());
    }

    @Test
    void every_page_has_commands_and_each_shows_something() throws IOException {
        for (String page : PAGES) {
            assertThat(TestedPage.steps(page))
                    .hasSizeGreaterThan(20)
                    .allSatisfy(step -> assertThat(step.expected()).anyMatch(line -> !line.equals("...")));
        }
    }

    @Test
    void a_page_that_shows_something_else_is_noticed() {
        TestedPage.Step step = new TestedPage.Step("page", 1, "./vtck", List.of("one", "...", "three"), 0);
        assertThat(step.shows("one\ntwo\nthree\n")).isTrue();
        assertThat(step.shows("one\nthree\n")).isTrue();
        assertThat(step.shows("one\ntwo\n")).isFalse();
        assertThat(step.shows("one\ntwo\nthree\nfour\n")).isFalse();
    }
}
