package org.vtck.reports.console;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.vtck.conformance.input.Printable;
import org.vtck.reports.log.LoggedClause;
import org.vtck.reports.log.LoggedVerdict;
import org.vtck.reports.log.Reasons;
import org.vtck.reports.log.Reasons.Group;
import org.vtck.reports.text.Page;
import org.vtck.spec.verdict.Outcome;

/** The verdicts on one subject: first those that were decided or should have been, then why the others were not judged. */
final class Section {
    private final Page page;
    private final Paint paint;
    private final Detail detail;

    Section(Page page, Paint paint, Detail detail) {
        this.page = page;
        this.paint = paint;
        this.detail = detail;
    }

    /** Whether a verdict has a line of its own rather than a share in a reason. */
    static boolean isListed(LoggedVerdict verdict) {
        return switch (verdict.outcome()) {
            case PASS, FAIL, INCONCLUSIVE, WAIVED -> true;
            case NOT_APPLICABLE, NOT_TESTABLE -> false;
        };
    }

    /** Every listed verdict with a line, and the reasons of the rest. */
    void whole(List<LoggedVerdict> verdicts, Consumer<LoggedVerdict> details) {
        List<LoggedVerdict> listed = verdicts.stream().filter(Section::isListed).toList();
        lines(listed, details);
        reasons("not applicable", Reasons.of(verdicts, Outcome.NOT_APPLICABLE));
        reasons("not testable from bytes", Reasons.of(verdicts, Outcome.NOT_TESTABLE));
    }

    /** Failures alone. */
    void failures(List<LoggedVerdict> verdicts, Consumer<LoggedVerdict> details) {
        lines(verdicts.stream().filter(LoggedVerdict::needsAttention).toList(), details);
    }

    private void lines(List<LoggedVerdict> listed, Consumer<LoggedVerdict> details) {
        VerdictLines lines = new VerdictLines(paint, listed);
        for (LoggedVerdict verdict : listed) {
            lines.print(page, verdict);
            if (verdict.outcome() == Outcome.FAIL
                    || verdict.outcome() == Outcome.INCONCLUSIVE
                    || verdict.waiver().isPresent()) {
                details.accept(verdict);
            }
        }
    }

    private void reasons(String title, List<Group> groups) {
        if (groups.isEmpty()) {
            return;
        }
        int clauses = groups.stream().mapToInt(g -> g.clauses().size()).sum();
        if (detail == Detail.BRIEF) {
            String all = groups.stream()
                    .map(g -> g.clauses().size() + " " + Printable.escaped(g.reason()))
                    .collect(Collectors.joining("; "));
            page.wrapped("  " + clauses + " " + title + ": ", all, "      ");
            return;
        }
        page.line("  " + clauses + " " + title + ":");
        for (Group group : groups) {
            page.wrapped(String.format("  %6d  ", group.clauses().size()), Printable.escaped(group.reason()));
            for (LoggedClause clause : group.clauses()) {
                page.line(" ".repeat(12) + paint.faint(clause.id()));
            }
        }
    }
}
