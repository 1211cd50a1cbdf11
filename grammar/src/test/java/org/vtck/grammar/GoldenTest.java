package org.vtck.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.vtck.spec.diagnostic.DiagnosticCode;

/** Each golden file gives the diagnostics that it carries; {@code -Dgolden=update} rewrites them and still fails. */
class GoldenTest {
    private static final Path PAGES = Path.of("../docs/diagnostics");

    @TestFactory
    Stream<DynamicTest> each_golden_file_gives_the_diagnostics_that_it_carries() {
        return Golden.all().stream().map(g -> DynamicTest.dynamicTest(g.name(), () -> matches(g)));
    }

    private static void matches(Golden golden) {
        if ("update".equals(System.getProperty("golden"))) {
            golden.rewrite();
            fail("rewritten: " + golden + "; read the difference, then run without -Dgolden=update");
        }
        if (!golden.hasExpectation()) {
            golden.rewrite();
            fail("written: " + golden + " carried no expectation; read it, then run again");
        }
        assertThat(golden.actual()).isEqualTo(golden.expected());
    }

    @Test
    void each_code_has_a_golden_file() {
        Set<DiagnosticCode> seen = EnumSet.noneOf(DiagnosticCode.class);
        Golden.all().forEach(g -> g.diagnostics().forEach(d -> seen.add(d.code())));
        assertThat(seen).containsExactlyInAnyOrder(DiagnosticCode.values());
    }

    @Test
    void each_code_has_a_page_with_its_title() throws Exception {
        for (DiagnosticCode code : DiagnosticCode.values()) {
            Path page = PAGES.resolve(code + ".md");
            assertThat(page).exists();
            List<String> lines = Files.readAllLines(page);
            assertThat(lines.get(0)).isEqualTo("# " + code + ": " + code.title());
            assertThat(lines).as(page + " says how to mend it").anyMatch(l -> l.startsWith("**To mend:** "));
        }
    }

    @Test
    void each_page_is_about_a_code() throws Exception {
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.map(p -> p.getFileName().toString().replace(".md", ""))
                            .filter(n -> !n.equals("README")))
                    .allSatisfy(
                            n -> assertThat(DiagnosticCode.valueOf(n).name()).isEqualTo(n));
        }
    }

    @Test
    void five_mistakes_give_five_diagnostics() {
        Golden five = Golden.all().stream()
                .filter(g -> g.name().equals("syntax/five_mistakes.caplayout"))
                .findFirst()
                .orElseThrow();
        assertThat(five.diagnostics()).hasSize(5);
    }
}
