package org.vtck.reports.statement;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vtck.conformance.input.Printable;
import org.vtck.reports.log.LoggedClause;
import org.vtck.reports.log.LoggedMachine;
import org.vtck.reports.log.LoggedVerdict;
import org.vtck.reports.log.Subject;
import org.vtck.reports.log.SubjectReport;
import org.vtck.reports.text.Page;
import org.vtck.spec.verdict.Outcome;
import org.vtck.spec.verdict.Summary;

/**
 * A conformance statement at 80 columns: for each profile the clauses that are mandatory, how often each was judged and with which
 * outcome, why the others were not, and the assumptions that the judged ones lean on.
 */
public final class StatementReport extends SubjectReport {
    private final Page page;
    private final List<String> subjects = new ArrayList<>();
    private final Set<String> active = new TreeSet<>();
    private final Map<String, Map<Outcome, Integer>> outcomes = new LinkedHashMap<>();

    /** A statement; it flushes at the end and leaves closing to the caller. */
    public StatementReport(PrintWriter out) {
        this.page = new Page(out);
    }

    @Override
    public void machine(LoggedMachine next) {
        super.machine(next);
        active.addAll(next.profiles());
        subjects.add(Printable.escaped(next.name()) + ", fingerprint "
                + next.identities().ofMachine());
    }

    @Override
    protected void subject(Subject subject, List<LoggedVerdict> verdicts) {
        for (LoggedVerdict verdict : verdicts) {
            outcomes.computeIfAbsent(verdict.clause().id(), id -> new EnumMap<>(Outcome.class))
                    .merge(verdict.outcome(), 1, Integer::sum);
        }
    }

    @Override
    public void end(Summary summary) {
        page.line("CONFORMANCE STATEMENT");
        page.blank();
        page.wrapped("tool           ", "vtck " + Printable.escaped(run().tool()));
        page.wrapped(
                "specification  ", "revision " + Printable.escaped(run().spec().revision()));
        page.wrapped("sources        ", Printable.escaped(run().spec().hash()));
        page.wrapped("run            ", run().began().toString());
        page.wrapped("options        ", run().options().isEmpty() ? "none" : Printable.escaped(run().options()));
        subjects.forEach(s -> page.wrapped("machine        ", s));
        page.wrapped(
                "verdicts       ",
                summary.counts().entrySet().stream()
                        .map(e -> e.getValue() + " " + e.getKey())
                        .collect(Collectors.joining(", ")));
        if (summary.incomplete()) {
            page.wrapped("INCOMPLETE     ", "the run did not judge all that it had to; nothing may be claimed from it");
        }
        page.blank();
        profile("what every function owes", Optional.empty(), summary);
        for (Map.Entry<String, String> profile : run().profiles().entrySet()) {
            if (active.contains(profile.getKey())) {
                profile(
                        "profile " + Printable.escaped(profile.getKey()) + ", " + Printable.escaped(profile.getValue()),
                        Optional.of(profile.getKey()),
                        summary);
            } else {
                page.wrapped(
                        "", "profile " + Printable.escaped(profile.getKey()) + " is active on no machine of this run");
                page.blank();
            }
        }
        page.finish();
    }

    private void profile(String title, Optional<String> profile, Summary summary) {
        List<LoggedClause> mandatory = run().clauses().values().stream()
                .filter(c -> c.profile().equals(profile) && c.obligation().isMandatory())
                .toList();
        List<LoggedClause> judged = mandatory.stream().filter(this::isJudged).toList();
        List<LoggedClause> failed =
                judged.stream().filter(c -> count(c, Outcome.FAIL) > 0).toList();
        page.wrapped("", title + ":");
        page.wrapped(
                "  ",
                mandatory.size() + " mandatory clauses, " + judged.size() + " judged, "
                        + (judged.size() - failed.size()) + " without a failure, " + failed.size() + " fail");
        page.wrapped("  ", claim(judged, failed, mandatory, summary));
        page.blank();
        judged.forEach(this::line);
        notJudged(mandatory);
        assumptions(judged);
        page.blank();
    }

    private String claim(
            List<LoggedClause> judged, List<LoggedClause> failed, List<LoggedClause> mandatory, Summary summary) {
        boolean waived = mandatory.stream().anyMatch(c -> count(c, Outcome.WAIVED) > 0);
        if (summary.incomplete() || judged.isEmpty()) {
            return "NOTHING CLAIMED";
        } else if (!failed.isEmpty()) {
            return "DOES NOT CONFORM";
        }
        return waived ? "NO FAILURE BUT THOSE THAT ARE WAIVED" : "NO FAILURE in what was judged";
    }

    private void line(LoggedClause clause) {
        String word = count(clause, Outcome.FAIL) > 0 ? "FAIL" : "PASS";
        String counts = outcomes.getOrDefault(clause.id(), Map.of()).entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey())
                .collect(Collectors.joining(", "));
        page.wrapped(
                "  " + word + "  ", clause.id() + "  " + clause.obligation().word() + "  " + counts, "        ");
    }

    /** The clauses that were not judged, grouped by why. */
    private void notJudged(List<LoggedClause> mandatory) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (LoggedClause clause : mandatory) {
            if (!isJudged(clause)) {
                byReason.computeIfAbsent(why(clause), r -> new ArrayList<>()).add(clause.id());
            }
        }
        byReason.forEach((reason, ids) -> {
            page.line("  not judged, " + reason + " (" + ids.size() + "):");
            page.wrapped("        ", String.join(" ", ids));
        });
    }

    private String why(LoggedClause clause) {
        Map<Outcome, Integer> counted = outcomes.getOrDefault(clause.id(), Map.of());
        if (counted.isEmpty()) {
            return "not part of this run";
        } else if (counted.containsKey(Outcome.WAIVED)) {
            return "its failure is waived";
        } else if (counted.containsKey(Outcome.INCONCLUSIVE)) {
            return "bytes are not known";
        }
        return counted.containsKey(Outcome.NOT_TESTABLE) ? clause.needs() : "applies to nothing here";
    }

    private void assumptions(List<LoggedClause> judged) {
        Set<String> leaned = new TreeSet<>();
        judged.forEach(c -> leaned.addAll(c.assumptions()));
        for (String id : leaned) {
            String text = run().assumptions().getOrDefault(id, "");
            page.wrapped("  under  ", Printable.escaped(text.isEmpty() ? id : id + ": " + text), "         ");
        }
    }

    private boolean isJudged(LoggedClause clause) {
        return count(clause, Outcome.PASS) + count(clause, Outcome.FAIL) > 0;
    }

    private int count(LoggedClause clause, Outcome outcome) {
        return outcomes.getOrDefault(clause.id(), Map.of()).getOrDefault(outcome, 0);
    }
}
