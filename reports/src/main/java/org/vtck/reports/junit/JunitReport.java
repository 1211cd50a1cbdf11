package org.vtck.reports.junit;

import java.io.OutputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.vtck.reports.console.VerdictText;
import org.vtck.reports.log.LoggedVerdict;
import org.vtck.reports.log.RunStart;
import org.vtck.reports.log.Subject;
import org.vtck.reports.log.SubjectReport;
import org.vtck.reports.text.Xml;
import org.vtck.spec.verdict.Summary;

/**
 * A test suite for each subject, a test case for each clause on it. FAIL is a failure, and so is a waived clause that passes; what was
 * not judged is skipped with its outcome and reason. Of a run that is incomplete the last suite has an error.
 */
public final class JunitReport extends SubjectReport {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Xml xml;
    private int suites;

    /** A report that leaves closing to the caller. */
    public JunitReport(OutputStream out) {
        this.xml = Xml.to(out);
    }

    @Override
    public void start(RunStart started) {
        super.start(started);
        xml.start("testsuites").line();
    }

    @Override
    protected void subject(Subject subject, List<LoggedVerdict> verdicts) {
        long failures = verdicts.stream().filter(LoggedVerdict::needsAttention).count();
        long skipped = verdicts.stream().filter(v -> !v.outcome().isJudged()).count();
        suite(subject.text(), subject.machine().name(), verdicts.size(), failures, 0, skipped);
        xml.start("properties");
        property("vtck", run().tool());
        property("specification", run().spec().revision());
        property("specification hash", run().spec().hash());
        property("fingerprint", subject.fingerprint());
        xml.end();
        verdicts.forEach(v -> testcase(subject, v));
        endSuite();
    }

    @Override
    public void end(Summary summary) {
        if (summary.incomplete()) {
            suite("vtck run", "vtck", 1, 0, 1, 0);
            xml.start("properties");
            property("vtck", run().tool());
            xml.end();
            xml.start("testcase", "name", "complete", "classname", "vtck run", "time", "0");
            xml.start("error", "message", "INCOMPLETE: the run did not judge all that it had to", "type", "INCOMPLETE");
            xml.end().end();
            endSuite();
        }
        xml.finish();
    }

    /** Schemas differ in what they ask of a suite; this has what any of them requires. */
    private void suite(String name, String machine, long tests, long failures, long errors, long skipped) {
        xml.start(
                "testsuite",
                "name",
                name,
                "id",
                Integer.toString(suites++),
                "package",
                machine,
                "hostname",
                "localhost",
                "timestamp",
                TIME.format(run().began()),
                "tests",
                Long.toString(tests),
                "failures",
                Long.toString(failures),
                "errors",
                Long.toString(errors),
                "skipped",
                Long.toString(skipped),
                "time",
                "0");
        xml.line();
    }

    private void endSuite() {
        xml.start("system-out").end().start("system-err").end().end();
    }

    private void property(String name, String value) {
        xml.start("property", "name", name, "value", value).end();
    }

    private void testcase(Subject subject, LoggedVerdict verdict) {
        xml.start("testcase", "name", verdict.clause().id(), "classname", subject.text(), "time", "0");
        if (verdict.needsAttention()) {
            xml.start(
                            "failure",
                            "message",
                            verdict.headline(),
                            "type",
                            verdict.isUnexpectedPass()
                                    ? "unexpected pass"
                                    : verdict.clause().obligation().word())
                    .text(VerdictText.of(run(), subject.machine().machine(), verdict, subject.address()))
                    .end();
        } else if (!verdict.outcome().isJudged()) {
            xml.start("skipped", "message", verdict.headline()).end();
        }
        xml.end();
    }
}
