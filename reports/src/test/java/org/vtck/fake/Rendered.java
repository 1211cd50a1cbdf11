package org.vtck.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.xml.parsers.DocumentBuilderFactory;
import org.vtck.conformance.run.Strictness;
import org.vtck.reports.console.ConsoleReport;
import org.vtck.reports.console.Detail;
import org.vtck.reports.console.Look;
import org.vtck.reports.console.Paint;
import org.vtck.reports.log.Fields.Spot;
import org.vtck.reports.log.Report;
import org.vtck.reports.log.Waiver;
import org.vtck.reports.waivers.Waivers.Stated;
import org.vtck.reports.waivers.Waiving;
import org.vtck.spec.subject.Machine;
import org.w3c.dom.Document;

/** What reports write of runs of the fakes. */
public final class Rendered {
    /** The day of all runs. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private Rendered() {}

    /** A run that a report sees. */
    public interface Run {
        void into(Report report);
    }

    /** The text of a whole run. */
    public static String of(Function<OutputStream, Report> format, Machine... machines) {
        return of(format, (Run) report -> FakeRun.into(report, machines));
    }

    /** The text of any run. */
    public static String of(Function<OutputStream, Report> format, Run run) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        run.into(format.apply(out));
        return out.toString(UTF_8);
    }

    /** The report for a terminal, without colours. */
    public static Report console(OutputStream out) {
        return new ConsoleReport(
                new PrintWriter(out, false, UTF_8), new Look(Paint.NONE, Detail.FULL, Strictness.MUST_COUNTS));
    }

    /** A run under waivers. */
    public static Run waived(Machine machine, Waiver... waivers) {
        return report -> FakeRun.into(new Waiving(report, stated(waivers), TODAY), machine);
    }

    /** Waivers as a file states them, one a line. */
    public static List<Stated> stated(Waiver... waivers) {
        List<Stated> stated = new ArrayList<>();
        for (Waiver waiver : waivers) {
            stated.add(new Stated(waiver, new Spot("waivers.json", stated.size() + 1, "waiver")));
        }
        return stated;
    }

    /** An XML document that nothing outside can change. */
    public static Document xml(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(UTF_8)));
        } catch (Exception e) {
            throw new AssertionError(text, e);
        }
    }
}
