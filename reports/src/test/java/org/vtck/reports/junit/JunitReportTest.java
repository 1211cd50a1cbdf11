package org.vtck.reports.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.StringReader;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.vtck.fake.FakeModel;
import org.vtck.fake.FakeRun;
import org.vtck.fake.FakeWaiver;
import org.vtck.fake.Machines;
import org.vtck.fake.Rendered;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

final class JunitReportTest {
    @Test
    void it_has_the_shape_that_servers_read() throws SAXException {
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Objects.requireNonNull(JunitReportTest.class.getResource("/junit/junit.xsd")));
        for (String text : new String[] {
            whole(),
            Rendered.of(JunitReport::new, Machines.hostile(), Machines.of(3)),
            Rendered.of(JunitReport::new, report -> FakeRun.stopped(report, 2, Machines.of(3)))
        }) {
            assertThatCode(() -> schema.newValidator().validate(new StreamSource(new StringReader(text))))
                    .as(text)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void a_failure_tells_all_that_the_console_tells() {
        Element failure = first("failure");
        assertThat(failure.getAttribute("type")).isEqualTo("MUST");
        assertThat(failure.getAttribute("message")).startsWith("FAIL: observed header.vendor_id = ");
        assertThat(failure.getTextContent())
                .contains("cites     book-v1 4.1.2 Devices, \"Of devices\" (statement 7)")
                .contains("expected  header.vendor_id != 0xf0")
                .contains("00: f0 f1 02 03")
                .contains("^^^^^^^^^^^")
                .contains(
                        "replay    vtck check dump.txt --spec 1.4 --function 0000:00:04.0 --clause fake.device.vendor");
    }

    @Test
    void what_is_not_judged_is_skipped_with_outcome_and_reason() {
        assertThat(first("skipped").getAttribute("message")).isEqualTo("NOT_TESTABLE: needs accesses to a live device");
        assertThat(whole()).contains("message=\"INCONCLUSIVE: byte 0x00 is not known\"");
    }

    @Test
    void a_suite_is_a_subject_and_counts_its_cases() {
        Element suite = first("testsuite");
        assertThat(suite.getAttribute("name")).isEqualTo("dump.txt 0000:00:03.0");
        assertThat(suite.getAttribute("tests")).isEqualTo("4");
        assertThat(suite.getAttribute("skipped")).isEqualTo("2");
        assertThat(suite.getAttribute("failures")).isEqualTo("0");
    }

    @Test
    void a_waived_clause_that_passes_is_a_failure_and_a_waived_failure_is_skipped() {
        String text = Rendered.of(
                JunitReport::new,
                Rendered.waived(
                        Machines.good_failing_and_unknown(),
                        FakeWaiver.of(Machines.good_failing_and_unknown(), 0, FakeModel.VENDOR, Rendered.TODAY),
                        FakeWaiver.of(Machines.good_failing_and_unknown(), 1, FakeModel.VENDOR, Rendered.TODAY)));
        Element root = Rendered.xml(text).getDocumentElement();
        assertThat(((Element) root.getElementsByTagName("failure").item(0)).getAttribute("type"))
                .isEqualTo("unexpected pass");
        assertThat(root.getElementsByTagName("failure").getLength()).isEqualTo(1);
        assertThat(text).contains("message=\"WAIVED: the vendor knows (https://bugs.example/7, until 2026-11-25)\"");
    }

    private static String whole() {
        return Rendered.of(JunitReport::new, Machines.good_failing_and_unknown());
    }

    private static Element first(String name) {
        return (Element) Rendered.xml(whole()).getElementsByTagName(name).item(0);
    }
}
