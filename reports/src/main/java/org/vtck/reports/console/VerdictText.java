package org.vtck.reports.console;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.vtck.reports.log.LoggedVerdict;
import org.vtck.reports.log.RunStart;
import org.vtck.reports.text.Page;
import org.vtck.spec.subject.Machine;

/** One verdict in the words of the console, for formats that take a text: citation, evidence, bytes, command to repeat it. */
public final class VerdictText {
    private VerdictText() {}

    /**
     * The lines about a verdict.
     *
     * @param address of the function; empty for the topology
     */
    public static String of(RunStart start, Machine machine, LoggedVerdict verdict, String address) {
        StringWriter text = new StringWriter();
        Page page = new Page(new PrintWriter(text));
        new Details(page, start, machine).print(verdict, address, Detail.BRIEF);
        page.finish();
        return text.toString().stripTrailing().stripIndent() + "\n";
    }
}
