package org.vtck.reports.waivers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vtck.conformance.input.Printable;
import org.vtck.conformance.run.Tally;
import org.vtck.conformance.run.Tally.Completeness;
import org.vtck.reports.log.LoggedMachine;
import org.vtck.reports.log.LoggedVerdict;
import org.vtck.reports.log.Report;
import org.vtck.reports.log.RunStart;
import org.vtck.reports.log.Subject;
import org.vtck.reports.log.Waiver;
import org.vtck.reports.waivers.Waivers.Stated;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Outcome;
import org.vtck.spec.verdict.Summary;

/**
 * Hands a run on with the failures waived that a file of waivers covers: those become WAIVED. A waiver that has expired covers
 * nothing, and the failure names it; a waived clause that passes is an unexpected pass. What an earlier file made of the verdicts
 * of a log is forgotten.
 */
public final class Waiving implements Report {
    private final Report report;
    private final List<Stated> waivers;
    private final LocalDate today;
    private final Map<String, Waiver> byClauseAndDevice = new HashMap<>();
    private final Set<Waiver> used = new HashSet<>();
    private final Tally tally = new Tally();
    private Optional<LoggedMachine> machine = Optional.empty();

    /** Hands a run on to a report. */
    public Waiving(Report report, List<Stated> waivers, LocalDate today) {
        this.report = report;
        this.waivers = List.copyOf(waivers);
        this.today = today;
        waivers.forEach(
                w -> byClauseAndDevice.put(key(w.waiver().clause(), w.waiver().device()), w.waiver()));
    }

    /** What the run came to under the waivers, complete or not as it was. */
    public Summary summary(boolean incomplete) {
        return tally.summary(incomplete ? Completeness.INCOMPLETE : Completeness.COMPLETE);
    }

    /** A sentence for each waiver that met no verdict of the run. */
    public List<String> unused() {
        List<String> sentences = new ArrayList<>();
        for (Stated stated : waivers) {
            if (!used.contains(stated.waiver())) {
                sentences.add(Printable.escaped(stated.spot().file()) + ":"
                        + stated.spot().line() + ": the waiver of "
                        + Printable.escaped(stated.waiver().clause()) + " on "
                        + stated.waiver().device() + " meets no verdict of this run");
            }
        }
        return sentences;
    }

    /**
     * @throws org.vtck.conformance.input.InputException if a waiver names a clause that there is not
     */
    @Override
    public void start(RunStart start) {
        Waivers.requireKnown(waivers, start.clauses().keySet());
        report.start(start);
    }

    @Override
    public void machine(LoggedMachine next) {
        machine = Optional.of(next);
        tally.machine();
        report.machine(next);
    }

    @Override
    public void function(PciFunction function, List<LoggedVerdict> verdicts) {
        tally.function();
        report.function(function, waived(Subject.of(machine.orElseThrow(), function), verdicts));
    }

    /**
     * @throws IllegalStateException if there are waivers: whether one covers a verdict is not known of a verdict that is counted
     */
    @Override
    public void counted(Summary others) {
        if (!waivers.isEmpty()) {
            throw new IllegalStateException("a run with waivers tells every verdict");
        }
        tally.add(others);
        report.counted(others);
    }

    @Override
    public void topology(List<LoggedVerdict> verdicts) {
        report.topology(waived(Subject.of(machine.orElseThrow()), verdicts));
    }

    @Override
    public void end(Summary summary) {
        report.end(summary(summary.incomplete()));
    }

    private List<LoggedVerdict> waived(Subject subject, List<LoggedVerdict> verdicts) {
        String device = waivers.isEmpty() ? "" : subject.fingerprint();
        List<LoggedVerdict> waived = new ArrayList<>();
        for (LoggedVerdict verdict : verdicts) {
            LoggedVerdict now = waived(verdict.withoutWaiver(), device);
            now.countIn(tally);
            waived.add(now);
        }
        return waived;
    }

    private LoggedVerdict waived(LoggedVerdict verdict, String device) {
        Optional<Waiver> found =
                Optional.ofNullable(byClauseAndDevice.get(key(verdict.clause().id(), device)));
        if (found.isEmpty()) {
            return verdict;
        }
        Waiver waiver = found.get();
        used.add(waiver);
        boolean covers = !today.isAfter(waiver.expires());
        return switch (verdict.outcome()) {
            case FAIL -> verdict.under(covers ? Outcome.WAIVED : Outcome.FAIL, waiver);
            case PASS -> covers ? verdict.under(Outcome.PASS, waiver) : verdict;
            default -> verdict;
        };
    }

    private static String key(String clause, String device) {
        return clause + " " + device;
    }
}
