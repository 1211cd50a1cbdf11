package org.vtck.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vtck.conformance.run.Strictness;
import org.vtck.fake.FakeModel;
import org.vtck.fake.FakeRun;
import org.vtck.fake.FakeWaiver;
import org.vtck.fake.Machines;
import org.vtck.fake.Rendered;
import org.vtck.reports.json.JsonReport;
import org.vtck.reports.json.Verdicts;
import org.vtck.reports.junit.JunitReport;
import org.vtck.reports.log.LogWriter;
import org.vtck.reports.log.Report;
import org.vtck.reports.log.Waiver;
import org.vtck.reports.markdown.MarkdownReport;
import org.vtck.reports.opentest.OpenTestReport;
import org.vtck.reports.sarif.SarifReport;
import org.vtck.reports.statement.StatementReport;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.verdict.Outcome;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Whatever a run comes to, every format says the same of it: how often each outcome, and whether the run is complete. */
final class FormatsAgreeTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A run, and how often each outcome must be counted: PASS, FAIL, INCONCLUSIVE, NOT_APPLICABLE, NOT_TESTABLE, WAIVED. */
    record Case(String name, Rendered.Run run, List<Long> counts, boolean incomplete) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        Machine machine = Machines.good_failing_and_unknown();
        Waiver failure = FakeWaiver.of(machine, 1, FakeModel.VENDOR, Rendered.TODAY);
        Waiver expired = FakeWaiver.of(machine, 1, FakeModel.VENDOR, Rendered.TODAY.minusDays(1));
        Waiver pass = FakeWaiver.of(machine, 0, FakeModel.VENDOR, Rendered.TODAY);
        return Stream.of(
                new Case("a whole run", r -> FakeRun.into(r, machine), List.of(4L, 1L, 2L, 3L, 3L, 0L), false),
                new Case("a stopped run", r -> FakeRun.stopped(r, 2, machine), List.of(2L, 0L, 0L, 1L, 1L, 0L), true),
                new Case(
                        "a run of nothing", r -> FakeRun.stopped(r, 0, machine), List.of(0L, 0L, 0L, 0L, 0L, 0L), true),
                new Case("a waived failure", Rendered.waived(machine, failure), List.of(4L, 0L, 2L, 3L, 3L, 1L), false),
                new Case(
                        "an expired waiver", Rendered.waived(machine, expired), List.of(4L, 1L, 2L, 3L, 3L, 0L), false),
                new Case("an unexpected pass", Rendered.waived(machine, pass), List.of(4L, 1L, 2L, 3L, 3L, 0L), false));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void all_formats_count_the_same(Case each) throws IOException {
        Map<Outcome, Long> expected = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            expected.put(outcome, each.counts().get(outcome.ordinal()));
        }
        String human = text(each, Rendered::console);
        String last = human.replaceAll("\\s+", " ").replaceAll(".*each clause counts once on each: ", "");
        assertThat(found(last, "(\\d+) (%s)\\b")).as("human").isEqualTo(expected);
        assertThat(human.contains("incomplete run") || human.contains("run is incomplete"))
                .isEqualTo(each.incomplete());

        JsonNode json = JSON.readTree(text(each, out -> JsonReport.to(out, Verdicts.ALL)));
        assertThat(counts(json.at("/summary"))).as("json").isEqualTo(expected);
        assertThat(json.at("/summary/incomplete").asBoolean()).isEqualTo(each.incomplete());
        assertThat(listed(json)).as("verdicts of json").isEqualTo(expected);

        List<String> lines = text(each, LogWriter::new).lines().toList();
        assertThat(counts(JSON.readTree(lines.get(lines.size() - 1)))).as("log").isEqualTo(expected);

        JsonNode sarif = JSON.readTree(text(each, SarifReport::to)).at("/runs/0");
        assertThat(counts(sarif.at("/properties/summary"))).as("sarif").isEqualTo(expected);
        assertThat(sarif.at("/results").findValuesAsText("outcome").stream().filter("FAIL"::equals))
                .hasSize((int) (long) expected.get(Outcome.FAIL));
        assertThat(sarif.at("/results").findValuesAsText("justification"))
                .hasSize((int) (long) expected.get(Outcome.WAIVED));
        assertThat(sarif.at("/invocations/0/executionSuccessful").asBoolean()).isEqualTo(!each.incomplete());

        String markdown = text(each, out -> new MarkdownReport(out, Strictness.MUST_COUNTS));
        assertThat(found(markdown, "(?m)^\\| (%2$s) \\| (\\d+) \\|$"))
                .as("markdown")
                .isEqualTo(expected);
        assertThat(markdown.contains("INCOMPLETE")).isEqualTo(each.incomplete());

        String statement = text(each, out -> new StatementReport(new PrintWriter(out, false, UTF_8)));
        assertThat(found(statement.replaceAll("(?s).*verdicts {7}(.*?)\n\n.*", "$1"), "(\\d+) (%s)\\b"))
                .as("statement")
                .isEqualTo(expected);
        assertThat(statement.contains("INCOMPLETE")).isEqualTo(each.incomplete());

        junit(Rendered.xml(text(each, JunitReport::new)).getDocumentElement(), expected, each.incomplete());
        openTest(Rendered.xml(text(each, OpenTestReport::new)).getDocumentElement(), expected, each.incomplete());
    }

    private static void junit(Element root, Map<Outcome, Long> expected, boolean incomplete) {
        Map<Outcome, Long> counted = none();
        NodeList cases = root.getElementsByTagName("testcase");
        int errors = 0;
        for (int i = 0; i < cases.getLength(); i++) {
            Element test = (Element) cases.item(i);
            NodeList skipped = test.getElementsByTagName("skipped");
            NodeList failure = test.getElementsByTagName("failure");
            if (test.getElementsByTagName("error").getLength() > 0) {
                errors++;
            } else if (skipped.getLength() + failure.getLength() == 0) {
                counted.merge(Outcome.PASS, 1L, Long::sum);
            } else {
                Element why = (Element) (skipped.getLength() > 0 ? skipped : failure).item(0);
                counted.merge(Outcome.valueOf(why.getAttribute("message").split("[:,]")[0]), 1L, Long::sum);
            }
        }
        assertThat(counted).as("junit").isEqualTo(expected);
        assertThat(errors).isEqualTo(incomplete ? 1 : 0);
    }

    private static void openTest(Element root, Map<Outcome, Long> expected, boolean incomplete) {
        Map<Outcome, Long> counted = none();
        NodeList tags = root.getElementsByTagName("tag");
        for (int i = 0; i < tags.getLength(); i++) {
            String tag = tags.item(i).getTextContent();
            if (Stream.of(Outcome.values()).anyMatch(o -> o.name().equals(tag))) {
                counted.merge(Outcome.valueOf(tag), 1L, Long::sum);
            }
        }
        assertThat(counted).as("otr").isEqualTo(expected);
        NodeList results = root.getElementsByTagName("result");
        assertThat(((Element) results.item(results.getLength() - 1)).getAttribute("status"))
                .isEqualTo(incomplete ? "ABORTED" : "SUCCESSFUL");
    }

    private static String text(Case each, Function<OutputStream, Report> format) {
        return Rendered.of(format, each.run());
    }

    private static Map<Outcome, Long> none() {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0L);
        }
        return counts;
    }

    private static Map<Outcome, Long> counts(JsonNode summary) {
        Map<Outcome, Long> counts = none();
        counts.replaceAll((outcome, zero) -> summary.get(outcome.name()).asLong());
        return counts;
    }

    private static Map<Outcome, Long> listed(JsonNode report) {
        Map<Outcome, Long> counts = none();
        report.findValuesAsText("outcome").forEach(o -> counts.merge(Outcome.valueOf(o), 1L, Long::sum));
        return counts;
    }

    /** The number beside the name of each outcome; an outcome that is not named counts 0. */
    private static Map<Outcome, Long> found(String text, String pattern) {
        Map<Outcome, Long> counts = none();
        counts.replaceAll((outcome, zero) -> {
            Matcher matcher =
                    Pattern.compile(String.format(pattern, outcome, outcome)).matcher(text);
            if (!matcher.find()) {
                return zero;
            }
            return Long.parseLong(matcher.group(1).equals(outcome.name()) ? matcher.group(2) : matcher.group(1));
        });
        return counts;
    }
}
