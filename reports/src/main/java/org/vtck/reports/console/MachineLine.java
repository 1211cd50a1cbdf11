package org.vtck.reports.console;

import java.util.EnumMap;
import java.util.Map;
import org.vtck.conformance.input.Printable;
import org.vtck.conformance.run.Tally;
import org.vtck.reports.log.LoggedMachine;
import org.vtck.reports.log.LoggedVerdict;
import org.vtck.reports.text.Page;
import org.vtck.spec.verdict.Outcome;

/** What a machine comes to when its functions are not listed. */
final class MachineLine {
    private final LoggedMachine machine;
    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private long functions;

    MachineLine(LoggedMachine machine) {
        this.machine = machine;
    }

    void add(Judged judged) {
        if (judged instanceof Judged.Counted counted) {
            functions += counted.others().functions();
            counted.others().counts().forEach((outcome, count) -> counts.merge(outcome, count, Long::sum));
        }
        functions += judged instanceof Judged.OfFunction ? 1 : 0;
        Tally.counts(LoggedVerdict.outcomes(judged.verdicts()))
                .forEach((outcome, count) -> counts.merge(outcome, count, Long::sum));
    }

    void print(Page page) {
        long unknown = count(Outcome.INCONCLUSIVE);
        page.line(String.format(
                "%5d function%s %6d PASS %4d FAIL%s  %s",
                functions,
                functions == 1 ? ": " : "s:",
                count(Outcome.PASS),
                count(Outcome.FAIL),
                unknown == 0 ? "" : " " + unknown + " INCONCLUSIVE",
                Printable.escaped(machine.name())));
    }

    private long count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }
}
