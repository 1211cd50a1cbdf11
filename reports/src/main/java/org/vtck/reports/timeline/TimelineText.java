package org.vtck.reports.timeline;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vtck.conformance.failover.Invariant;
import org.vtck.conformance.failover.Rule;
import org.vtck.conformance.failover.Step;
import org.vtck.conformance.failover.Timeline;
import org.vtck.conformance.failover.Timeline.Moment;
import org.vtck.conformance.input.Printable;
import org.vtck.reports.console.Paint;
import org.vtck.reports.text.Page;
import org.vtck.spec.verdict.Outcome;

/** A timeline as a table of at most 80 columns: a row for each step, a column for each standby. */
public final class TimelineText {
    private static final int NUMBER = 4;
    private static final int ACTION = 36;
    private static final int LANE = 12;
    private static final int LANES = (Page.WIDTH - NUMBER - ACTION - 2) / LANE;
    private static final String INDENT = " ".repeat(NUMBER + 2);

    private final Page page;
    private final Paint paint;

    /** A renderer that prints to a writer, which stays the caller's to close. */
    public TimelineText(PrintWriter out, Paint paint) {
        this.page = new Page(out);
        this.paint = paint;
    }

    /** Prints it. A failure to write is thrown unchecked. */
    public void print(Timeline timeline) {
        page.wrapped("", Printable.escaped(String.join(" ", timeline.machine())), "    ");
        for (Rule rule : timeline.off()) {
            page.wrapped("without ", rule.word() + ": " + rule.text(), "    ");
        }
        Map<String, List<Cell>> lanes = Lanes.of(timeline);
        List<String> standbys = new ArrayList<>(lanes.keySet());
        int from = 0;
        do {
            table(timeline, lanes, standbys.subList(from, Math.min(standbys.size(), from + LANES)), Part.of(from));
            from += LANES;
        } while (from < standbys.size());
        page.blank();
        summary(timeline);
        page.finish();
    }

    /** Steps are explained below their row in the first table only. */
    private enum Part {
        FIRST,
        FURTHER;

        static Part of(int from) {
            return from == 0 ? FIRST : FURTHER;
        }
    }

    private void table(Timeline timeline, Map<String, List<Cell>> lanes, List<String> shown, Part part) {
        page.blank();
        StringBuilder heading = new StringBuilder(column("step", NUMBER + 2) + column("", ACTION));
        shown.forEach(s -> heading.append(column(s, LANE)));
        page.line(paint.strong(heading.toString().stripTrailing()));
        row(0, "start", lanes, shown);
        int number = 0;
        for (Moment moment : timeline.moments()) {
            Step step = moment.step();
            number++;
            row(number, Said.briefly(moment), lanes, shown);
            if (part == Part.FIRST) {
                explain(step);
            }
        }
    }

    private void row(int number, String action, Map<String, List<Cell>> lanes, List<String> shown) {
        StringBuilder cells = new StringBuilder();
        for (String standby : shown) {
            Cell cell = lanes.getOrDefault(standby, List.of()).get(number);
            cells.append(column(cell.kind() == Cell.Kind.ABSENT ? "-" : cell.name(standby), LANE));
        }
        page.line(String.format("%4d  ", number) + column(action, ACTION) + cells);
    }

    private void explain(Step step) {
        if (step.result() instanceof Step.Result.Refused refused) {
            page.wrapped(
                    INDENT + paint.outcome(Outcome.INCONCLUSIVE, "refused: "),
                    Printable.escaped(refused.reason()),
                    INDENT);
        }
        for (String event : step.events()) {
            page.wrapped(INDENT, paint.faint(Printable.escaped(event)), INDENT);
        }
        for (Invariant broken : step.broken()) {
            page.wrapped(
                    INDENT + paint.outcome(Outcome.FAIL, "BROKEN") + " ", broken.word() + ": " + broken.text(), INDENT);
        }
    }

    private void summary(Timeline timeline) {
        String steps = counted(timeline.moments().size(), "step") + ", " + timeline.refused() + " refused; ";
        if (timeline.broken().isEmpty()) {
            page.line(steps + "all " + Invariant.values().length + " invariants hold");
        } else {
            page.wrapped(
                    steps + paint.outcome(Outcome.FAIL, "broken: "),
                    String.join(
                            ", ",
                            timeline.broken().stream().map(Invariant::word).toList()),
                    "    ");
        }
    }

    private static String counted(int many, String what) {
        return many + " " + what + (many == 1 ? "" : "s");
    }

    /** Cut so that a blank stays between columns. */
    private static String column(String text, int width) {
        String shown = Printable.escaped(text);
        String cut = shown.length() < width ? shown : shown.substring(0, width - 4) + "...";
        return cut + " ".repeat(width - cut.length());
    }
}
