package org.vtck.reports.compare;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vtck.conformance.input.Printable;
import org.vtck.reports.compare.Comparison.Difference;
import org.vtck.reports.console.Paint;
import org.vtck.reports.text.Page;
import org.vtck.spec.verdict.Outcome;

/** A comparison for a person at 80 columns. */
public final class CompareText {
    private final Page page;
    private final Paint paint;

    /** A text that flushes at the end and leaves closing to the caller. */
    public CompareText(PrintWriter out, Paint paint) {
        this.page = new Page(out);
        this.paint = paint;
    }

    /** Prints all of it. */
    public void print(Comparison comparison) {
        for (int run = 0; run < comparison.runs().size(); run++) {
            head(run, comparison.runs().get(run));
        }
        page.blank();
        for (Change change : Change.values()) {
            differences(
                    change,
                    comparison.differences().stream()
                            .filter(d -> d.change() == change)
                            .toList());
        }
        devices(comparison.onlyInSome());
        clauses(comparison.clauses());
        summary(comparison);
        page.finish();
    }

    private void head(int run, ComparedRun of) {
        page.wrapped(
                paint.strong(Labels.of(run)) + "  ",
                Printable.escaped(of.name()) + ": vtck "
                        + Printable.escaped(of.build().tool()) + ", revision "
                        + Printable.escaped(of.build().revision()) + ", "
                        + of.summary().machines()
                        + " machines, " + of.summary().functions() + " functions, "
                        + of.summary().counts().getOrDefault(Outcome.PASS, 0L) + " PASS, "
                        + of.summary().counts().getOrDefault(Outcome.FAIL, 0L) + " FAIL"
                        + (of.summary().incomplete() ? ", INCOMPLETE" : ""));
    }

    /** Differences of a kind: the clause once, and below it each device. */
    private void differences(Change change, List<Difference> all) {
        if (all.isEmpty()) {
            return;
        }
        Outcome colour = change == Change.REGRESSED ? Outcome.FAIL : Outcome.INCONCLUSIVE;
        String title = Labels.of(change);
        page.line(change == Change.IMPROVED ? paint.outcome(Outcome.PASS, title) : paint.outcome(colour, title));
        String before = "";
        for (Difference difference : all) {
            String clause = difference.clause().id();
            if (!clause.equals(before)) {
                page.line(
                        "  " + clause + "  " + difference.clause().obligation().word());
                before = clause;
            }
            page.wrapped("      ", Labels.device(difference.device()) + ": " + words(difference), "          ");
        }
        page.blank();
    }

    private static String words(Difference difference) {
        String attention = Labels.attention(difference);
        boolean adds = difference.change() != Change.IMPROVED && !attention.isEmpty();
        return Labels.outcomes(difference.outcomes()) + (adds ? "; " + attention : "");
    }

    private void devices(List<List<Optional<JudgedDevice>>> rows) {
        for (List<Optional<JudgedDevice>> row : rows) {
            List<Boolean> has = row.stream().map(Optional::isPresent).toList();
            page.wrapped("only in " + Labels.having(has) + ": ", Labels.device(row), "    ");
        }
        page.blank();
    }

    private void clauses(Map<String, List<Boolean>> clauses) {
        Map<String, StringBuilder> byRuns = new LinkedHashMap<>();
        clauses.forEach((id, has) -> byRuns.computeIfAbsent(Labels.having(has), k -> new StringBuilder())
                .append(' ')
                .append(id));
        byRuns.forEach((runs, ids) -> page.wrapped("clauses only in " + runs + ": ", ids.toString(), "    "));
        page.blank();
    }

    private void summary(Comparison comparison) {
        StringBuilder words = new StringBuilder();
        comparison
                .counts()
                .forEach((change, count) -> words.append(count)
                        .append(' ')
                        .append(Labels.of(change))
                        .append(", "));
        page.wrapped(
                "",
                words + "" + comparison.onlyInSome().size() + " devices and "
                        + comparison.clauses().size() + " clauses not in all runs"
                        + (comparison.isIncomplete() ? "; some run is INCOMPLETE" : ""));
    }
}
