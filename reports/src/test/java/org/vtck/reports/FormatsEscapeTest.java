package org.vtck.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.vtck.conformance.input.Printable;
import org.vtck.conformance.run.Strictness;
import org.vtck.fake.FakeRun;
import org.vtck.fake.Machines;
import org.vtck.fake.Rendered;
import org.vtck.reports.json.JsonReport;
import org.vtck.reports.json.Verdicts;
import org.vtck.reports.junit.JunitReport;
import org.vtck.reports.log.LogWriter;
import org.vtck.reports.log.Report;
import org.vtck.reports.markdown.MarkdownReport;
import org.vtck.reports.opentest.OpenTestReport;
import org.vtck.reports.sarif.SarifReport;
import org.vtck.reports.statement.StatementReport;
import org.w3c.dom.Element;

/** Names of devices and files stay text in every format: no markup, no command to a terminal, no second line. */
final class FormatsEscapeTest {
    private static final String SHOWN = Printable.escaped(Machines.HOSTILE);

    @Test
    void nothing_moves_a_cursor_or_changes_a_colour() {
        assertPrintable(rendered(Rendered::console));
        assertPrintable(rendered(JunitReport::new));
        assertPrintable(rendered(OpenTestReport::new));
        assertPrintable(rendered(SarifReport::to));
        assertPrintable(rendered(out -> new MarkdownReport(out, Strictness.MUST_COUNTS)));
        assertPrintable(rendered(out -> new StatementReport(new PrintWriter(out, false, UTF_8))));
    }

    /** JSON is for programs, and keeps what is no control character. */
    @Test
    void json_has_no_control_characters_either() {
        String json = rendered(LogWriter::new) + rendered(out -> JsonReport.to(out, Verdicts.ALL));
        assertThat(json.chars().filter(c -> c != '\n' && (c < ' ' || c == 0x7f)))
                .isEmpty();
    }

    @Test
    void xml_gives_the_names_back_as_text() {
        Element junit = Rendered.xml(rendered(JunitReport::new)).getDocumentElement();
        assertThat(junit.getElementsByTagName("script").getLength()).isZero();
        assertThat(((Element) junit.getElementsByTagName("testsuite").item(0)).getAttribute("name"))
                .isEqualTo(SHOWN + ".txt 0000:00:03.0");
        Element events = Rendered.xml(rendered(OpenTestReport::new)).getDocumentElement();
        assertThat(events.getElementsByTagName("script").getLength()).isZero();
        assertThat(((Element) events.getElementsByTagName("e:started").item(1)).getAttribute("name"))
                .isEqualTo(SHOWN + ".txt");
    }

    @Test
    void json_gives_the_names_back_as_they_were() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode json = mapper.readTree(rendered(out -> JsonReport.to(out, Verdicts.ALL)));
        assertThat(json.at("/inputs/0/name").textValue()).isEqualTo(Machines.HOSTILE + ".txt");
        JsonNode machine =
                mapper.readTree(rendered(LogWriter::new).lines().toList().get(1));
        assertThat(machine.at("/name").textValue()).isEqualTo(Machines.HOSTILE + ".txt");
    }

    @Test
    void sarif_has_names_in_addresses_as_percent_says() throws IOException {
        JsonNode run = new ObjectMapper().readTree(rendered(SarifReport::to)).at("/runs/0");
        assertThat(run.at("/artifacts/0/location/uri").textValue())
                .startsWith("%3Cscript%3Ealert%28%271%27%29%3C/script%3E%7C%60%2A_%5B")
                .matches("[A-Za-z0-9%._~/-]+");
    }

    @Test
    void markdown_has_no_markup_but_its_own() {
        String text = rendered(out -> new MarkdownReport(out, Strictness.MUST_COUNTS));
        assertThat(text).contains("<code>&#60;script&#62;alert&#40;").doesNotContain("<script", "@", "](", "`*");
        assertThat(text.replaceAll("</?(code|details|summary|pre)>", "")).doesNotContain("<", ">");
        assertThat(text.lines().filter(l -> l.startsWith("| FAIL | <")))
                .isNotEmpty()
                .allMatch(l -> l.chars().filter(c -> c == '|').count() == 6);
    }

    private static void assertPrintable(String text) {
        assertThat(text.codePoints().filter(c -> c != '\n' && (c < ' ' || c == 0x7f || c == 0x202e || c > 0xfffd)))
                .isEmpty();
    }

    private static String rendered(Function<OutputStream, Report> format) {
        return Rendered.of(format, report -> FakeRun.into(report, Machines.hostile()));
    }
}
