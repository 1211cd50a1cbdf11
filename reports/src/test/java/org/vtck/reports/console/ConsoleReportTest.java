package org.vtck.reports.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.vtck.conformance.run.Strictness;
import org.vtck.fake.FakeRun;
import org.vtck.fake.Machines;
import org.vtck.spec.subject.Machine;

/** Golden files at 80 columns; {@code -Dgolden=update} rewrites them and still fails. */
final class ConsoleReportTest {
    private static final Path GOLDEN = Path.of("src/test/resources/console");

    @Test
    void few_functions_are_listed_clause_by_clause() throws IOException {
        String text = report(Machines.good_failing_and_unknown(), Detail.BRIEF, Paint.NONE);
        assertGolden("few.txt", text);
    }

    @Test
    void the_full_report_names_the_clauses_of_each_reason() throws IOException {
        assertGolden("full.txt", report(Machines.good_failing_and_unknown(), Detail.FULL, Paint.NONE));
    }

    @Test
    void of_many_functions_those_that_fail_are_shown() throws IOException {
        assertGolden("many.txt", report(Machines.of(17), Detail.BRIEF, Paint.NONE));
    }

    @Test
    void sixteen_functions_are_still_listed() {
        assertThat(report(Machines.of(16), Detail.BRIEF, Paint.NONE)).contains("  PASS  fake.device.vendor");
    }

    @Test
    void without_colour_nothing_moves_the_cursor_and_80_columns_suffice() {
        String text = report(Machines.good_failing_and_unknown(), Detail.FULL, Paint.NONE);
        assertThat(text.chars()).allMatch(c -> c == '\n' || c >= ' ');
        assertThat(text.lines()).allMatch(l -> l.length() <= 80 || l.strip().startsWith("replay"));
    }

    @Test
    void with_colour_the_words_are_the_same() {
        String plain = report(Machines.of(3), Detail.FULL, Paint.NONE);
        String coloured = report(Machines.of(3), Detail.FULL, Paint.ANSI);
        assertThat(coloured).contains("\u001b[1;31mFAIL\u001b[0m");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
    }

    private static String report(Machine machine, Detail detail, Paint paint) {
        StringWriter text = new StringWriter();
        FakeRun.into(
                new ConsoleReport(new PrintWriter(text), new Look(paint, detail, Strictness.MUST_COUNTS)), machine);
        return text.toString();
    }

    private static void assertGolden(String name, String text) throws IOException {
        Path file = GOLDEN.resolve(name);
        boolean update = "update".equals(System.getProperty("golden"));
        if (update || Files.notExists(file)) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, text);
            fail("%s was written; read it, then run again", file);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }
}
