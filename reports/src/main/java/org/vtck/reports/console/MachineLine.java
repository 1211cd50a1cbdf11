package org.vtck.reports.console;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.vtck.conformance.input.Printable;
import org.vtck.conformance.run.Tally;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.verdict.Outcome;

/** What a machine comes to when its functions are not listed. */
final class MachineLine {
    private final Machine machine;
    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private int functions;

    MachineLine(Machine machine) {
        this.machine = machine;
    }

    void add(Judged judged) {
        functions += judged instanceof Judged.OfFunction ? 1 : 0;
        Tally.counts(judged.verdicts()).forEach((outcome, count) -> counts.merge(outcome, count, Long::sum));
    }

    void print(Page page) {
        String text = counts.entrySet().stream()
                .filter(e -> e.getValue() > 0 && e.getKey() != Outcome.NOT_TESTABLE)
                .map(e -> e.getValue() + " " + e.getKey())
                .collect(Collectors.joining(", "));
        page.line(Printable.escaped(machine.name()));
        page.wrapped("  ", Subjects.count(functions, "function") + ": " + text);
    }
}
