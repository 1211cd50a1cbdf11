package org.vtck.reports.console;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vtck.conformance.input.AddressText;
import org.vtck.conformance.input.Printable;
import org.vtck.reports.log.LoggedClause;
import org.vtck.reports.log.LoggedVerdict;
import org.vtck.reports.log.Replay;
import org.vtck.reports.log.RunStart;
import org.vtck.reports.text.MarkedBytes;
import org.vtck.reports.text.Page;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.subject.ConfigSpace;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Evidence;
import org.vtck.spec.verdict.Evidence.Range;
import org.vtck.spec.verdict.Outcome;

/** What stands below a verdict that needs attention: the clause, what was expected and observed, the bytes, what to do. */
final class Details {
    private static final int MOST_INSTANCES = 3;
    private static final ConfigSpace NOTHING = ConfigSpace.of(new byte[0]);

    private final Page page;
    private final RunStart start;
    private final Machine machine;
    private final Replay replay;

    Details(Page page, RunStart start, Machine machine) {
        this.page = page;
        this.start = start;
        this.machine = machine;
        this.replay = new Replay(start.options());
    }

    /** Details of a verdict on the function at an address; an empty address stands for the topology. */
    void print(LoggedVerdict verdict, String address, Detail detail) {
        if (verdict.outcome() == Outcome.FAIL || detail == Detail.FULL) {
            whole(verdict, address, detail);
        } else if (!verdict.note().isEmpty()) {
            labelled("because", verdict.note());
        }
        waiver(verdict);
        page.line(label("replay")
                + replay.command(machine, address, verdict.clause().id()));
        page.blank();
    }

    private void waiver(LoggedVerdict verdict) {
        verdict.waiver()
                .ifPresent(waiver -> labelled(
                        verdict.outcome() == Outcome.FAIL ? "expired" : verdict.isUnexpectedPass() ? "but" : "waived",
                        (verdict.isUnexpectedPass() ? "a waiver says that it fails: " : "") + waiver.text()));
    }

    private void whole(LoggedVerdict verdict, String address, Detail detail) {
        LoggedClause clause = verdict.clause();
        clause.doc().ifPresent(doc -> labelled("says", doc));
        labelled("cites", clause.citation().text());
        for (String id : clause.assumptions()) {
            String text = start.assumptions().getOrDefault(id, "");
            labelled("under", text.isEmpty() ? id : id + ": " + text);
        }
        if (!verdict.note().isEmpty()) {
            labelled("because", verdict.note());
        }
        List<Evidence> all = verdict.evidence();
        int shown = detail == Detail.FULL ? all.size() : Math.min(all.size(), MOST_INSTANCES);
        all.subList(0, shown).forEach(e -> evidence(e, address));
        int more = all.size() - shown + verdict.moreInstances();
        if (more > 0) {
            labelled("and", more + (more == 1 ? " more instance" : " more instances"));
        }
        clause.hint().ifPresent(hint -> labelled("hint", hint));
    }

    private void evidence(Evidence evidence, String address) {
        if (!evidence.subject().isEmpty()) {
            labelled("at", evidence.subject());
        }
        if (!evidence.expected().isEmpty()) {
            labelled("expected", evidence.expected());
        }
        if (!evidence.observed().isEmpty()) {
            labelled("observed", evidence.observed());
        }
        String before = "";
        for (Range range : evidence.ranges()) {
            String whose = range.function().isEmpty() ? address : range.function();
            if (!whose.equals(before)) {
                List<Range> together = evidence.ranges().stream()
                        .filter(r -> (r.function().isEmpty() ? address : r.function()).equals(whose))
                        .toList();
                bytes(whose, !whose.equals(address), together);
                before = whose;
            }
        }
    }

    private void bytes(String address, boolean named, List<Range> ranges) {
        AddressText.parse(address)
                .flatMap(this::function)
                .ifPresent(function -> bytes(address, named, function.space(), ranges));
    }

    /** Functions are sorted by address. */
    private Optional<PciFunction> function(FunctionAddress address) {
        PciFunction key = PciFunction.of(address, NOTHING, "");
        int at = Collections.binarySearch(machine.functions(), key, Comparator.comparing(PciFunction::address));
        return at < 0 ? Optional.empty() : Optional.of(machine.functions().get(at));
    }

    private void bytes(String address, boolean named, ConfigSpace space, List<Range> ranges) {
        if (named) {
            page.line(label("bytes") + "of " + address);
        }
        MarkedBytes.print(page, label(""), space, ranges);
    }

    private void labelled(String label, String text) {
        page.wrapped(label(label), Printable.escaped(text.replaceAll("\\s+", " ")));
    }

    private String label(String label) {
        return String.format("        %-10s", label);
    }
}
