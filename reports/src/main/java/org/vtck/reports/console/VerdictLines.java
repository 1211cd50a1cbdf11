package org.vtck.reports.console;

import java.util.List;
import org.vtck.reports.log.LoggedVerdict;
import org.vtck.reports.text.Citations;
import org.vtck.reports.text.Page;
import org.vtck.spec.verdict.Outcome;

/** One line per clause in aligned columns: outcome, id, obligation, citation; an unusually long id takes a line alone. */
final class VerdictLines {
    private static final String INDENT = "  ";
    private static final int WIDEST_ID = 46;

    private final Paint paint;
    private final int outcomeWidth;
    private final int idWidth;
    private final int obligationWidth;

    /** Columns wide enough for all of the verdicts. */
    VerdictLines(Paint paint, List<LoggedVerdict> verdicts) {
        this.paint = paint;
        this.outcomeWidth = verdicts.stream()
                .mapToInt(v -> v.outcome().name().length())
                .max()
                .orElse(0);
        this.idWidth = verdicts.stream()
                .mapToInt(v -> v.clause().id().length())
                .filter(length -> length <= WIDEST_ID)
                .max()
                .orElse(0);
        this.obligationWidth = verdicts.stream()
                .mapToInt(v -> v.clause().obligation().word().length())
                .max()
                .orElse(0);
    }

    void print(Page page, LoggedVerdict verdict) {
        Outcome outcome = verdict.outcome();
        String id = verdict.clause().id();
        String obligation = verdict.clause().obligation().word();
        String line = INDENT + paint.outcome(outcome, outcome.name()) + pad(outcome.name(), outcomeWidth) + INDENT + id;
        int left = 2 * INDENT.length() + outcomeWidth;
        if (id.length() > idWidth) {
            page.line(line);
            line = " ".repeat(left + idWidth);
        } else {
            line += pad(id, idWidth);
        }
        int room = Page.WIDTH - left - idWidth - 2 * INDENT.length() - obligationWidth;
        String citation = Citations.brief(verdict.clause().citation(), room);
        page.line(line + INDENT + obligation + pad(obligation, obligationWidth) + INDENT + paint.faint(citation));
    }

    private static String pad(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length()));
    }
}
