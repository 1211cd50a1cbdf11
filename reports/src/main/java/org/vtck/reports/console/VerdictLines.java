package org.vtck.reports.console;

import java.util.List;
import org.vtck.reports.text.Citations;
import org.vtck.spec.verdict.Outcome;
import org.vtck.spec.verdict.Verdict;

/** One line per clause in aligned columns: outcome, id, obligation, citation. */
final class VerdictLines {
    private static final String INDENT = "  ";

    private final Paint paint;
    private final int outcomeWidth;
    private final int idWidth;
    private final int obligationWidth;

    /** Columns wide enough for all of the verdicts. */
    VerdictLines(Paint paint, List<Verdict> verdicts) {
        this.paint = paint;
        this.outcomeWidth = verdicts.stream()
                .mapToInt(v -> v.outcome().name().length())
                .max()
                .orElse(0);
        this.idWidth =
                verdicts.stream().mapToInt(v -> v.clause().id().length()).max().orElse(0);
        this.obligationWidth = verdicts.stream()
                .mapToInt(v -> v.clause().obligation().word().length())
                .max()
                .orElse(0);
    }

    void print(Page page, Verdict verdict) {
        Outcome outcome = verdict.outcome();
        String id = verdict.clause().id();
        String obligation = verdict.clause().obligation().word();
        String citation = Citations.brief(verdict.clause().citation());
        String word = paint.outcome(outcome, outcome.name()) + pad(outcome.name(), outcomeWidth);
        String line = INDENT + word + INDENT + id;
        int width = 2 * INDENT.length() + outcomeWidth + idWidth + INDENT.length() + obligationWidth + INDENT.length();
        if (width + citation.length() <= Page.WIDTH) {
            String columns = pad(id, idWidth) + INDENT + obligation + pad(obligation, obligationWidth) + INDENT;
            page.line(line + columns + paint.faint(citation));
        } else {
            page.line(line);
            String indent = " ".repeat(2 * INDENT.length() + outcomeWidth);
            page.line(indent + INDENT + obligation + pad(obligation, obligationWidth) + INDENT + paint.faint(citation));
        }
    }

    private static String pad(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length()));
    }
}
