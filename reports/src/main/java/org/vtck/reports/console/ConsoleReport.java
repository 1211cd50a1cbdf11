package org.vtck.reports.console;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vtck.conformance.input.Printable;
import org.vtck.reports.log.LoggedMachine;
import org.vtck.reports.log.LoggedVerdict;
import org.vtck.reports.log.Report;
import org.vtck.reports.log.RunStart;
import org.vtck.reports.text.Page;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Summary;

/**
 * Verdicts for a person.
 *
 * <p>Single clauses are listed for at most {@value #MOST_LISTED} functions, so the first ones are held back; when more come,
 * all of them shrink to a line per machine and the functions that fail.
 */
public final class ConsoleReport implements Report {
    public static final int MOST_LISTED = 16;

    private final Page page;
    private final Look look;
    private final Detail detail;
    private final List<Judged> held = new ArrayList<>();
    private Optional<LoggedMachine> machine = Optional.empty();
    private Optional<Subjects> subjects = Optional.empty();
    private long functions;
    private boolean brief;

    /** A report; it flushes at the end and leaves closing to the caller. */
    public ConsoleReport(PrintWriter out, Look look) {
        this.page = new Page(out);
        this.look = look;
        this.detail = look.detail();
    }

    @Override
    public void start(RunStart start) {
        subjects = Optional.of(new Subjects(page, look.paint(), detail, start));
        page.line("vtck " + Printable.escaped(start.tool()) + ", specification revision "
                + Printable.escaped(start.spec().revision()));
        page.blank();
    }

    @Override
    public void machine(LoggedMachine started) {
        machine = Optional.of(started);
        add(new Judged.Start(started));
    }

    @Override
    public void counted(Summary others) {
        functions += others.functions();
        shorten();
        add(new Judged.Counted(others));
    }

    @Override
    public void function(PciFunction function, List<LoggedVerdict> verdicts) {
        functions++;
        if (functions > MOST_LISTED && detail == Detail.BRIEF) {
            shorten();
        }
        add(new Judged.OfFunction(machine.orElseThrow(), function, verdicts));
    }

    private void shorten() {
        if (!brief) {
            brief = true;
            release();
        }
    }

    @Override
    public void topology(List<LoggedVerdict> verdicts) {
        if (!verdicts.isEmpty()) {
            add(new Judged.OfTopology(machine.orElseThrow(), verdicts));
        }
    }

    @Override
    public void end(Summary summary) {
        release();
        subjects.ifPresent(Subjects::finish);
        if (brief) {
            page.blank();
        }
        new SummaryText(page, look.paint(), look.strictness()).print(summary);
        page.finish();
    }

    private void add(Judged judged) {
        held.add(judged);
        if (brief || detail == Detail.FULL) {
            release();
        }
    }

    private void release() {
        subjects.ifPresent(s -> held.forEach(j -> s.print(j, brief ? Detail.BRIEF : Detail.FULL)));
        held.clear();
    }
}
