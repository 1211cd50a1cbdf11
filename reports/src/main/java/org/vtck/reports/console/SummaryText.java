package org.vtck.reports.console;

import java.util.Map;
import java.util.stream.Collectors;
import org.vtck.conformance.run.ExitStatus;
import org.vtck.conformance.run.Strictness;
import org.vtck.reports.text.Page;
import org.vtck.spec.verdict.Outcome;
import org.vtck.spec.verdict.Summary;

/** The last lines: how often each outcome occurs, and what that comes to. */
final class SummaryText {
    private final Page page;
    private final Paint paint;
    private final Strictness strictness;

    SummaryText(Page page, Paint paint, Strictness strictness) {
        this.page = page;
        this.paint = paint;
        this.strictness = strictness;
    }

    void print(Summary summary) {
        String counts = summary.counts().entrySet().stream()
                .filter(e -> e.getValue() > 0 || e.getKey() != Outcome.WAIVED)
                .map(SummaryText::count)
                .collect(Collectors.joining(", "));
        page.wrapped(
                "",
                Subjects.count(summary.machines(), "machine") + ", " + Subjects.count(summary.functions(), "function")
                        + "; each clause counts once on each: " + counts);
        page.line(conclusion(summary));
    }

    private static String count(Map.Entry<Outcome, Long> entry) {
        return entry.getValue() + " " + entry.getKey();
    }

    private String conclusion(Summary summary) {
        String musts = summary.mandatoryPassed() + " MUST " + verb(summary.mandatoryPassed(), "pass");
        String shoulds = summary.recommendedFailed() == 0
                ? ""
                : ", " + summary.recommendedFailed() + " SHOULD " + verb(summary.recommendedFailed(), "fail");
        String unexpected = summary.unexpectedPasses() == 0
                ? ""
                : ", " + summary.unexpectedPasses() + " waived " + verb(summary.unexpectedPasses(), "pass");
        String partial = summary.incomplete() ? " (incomplete run)" : "";
        return switch (ExitStatus.of(summary, strictness)) {
            case GOOD -> paint.outcome(Outcome.PASS, "PASS") + ": " + musts + ", none fails" + shoulds;
            case FAILED ->
                paint.outcome(Outcome.FAIL, "FAIL") + ": " + summary.mandatoryFailed() + " MUST "
                        + verb(summary.mandatoryFailed(), "fail") + ", " + musts + shoulds + unexpected + partial;
            default ->
                paint.outcome(Outcome.INCONCLUSIVE, "NOTHING CLAIMED") + ": "
                        + (summary.incomplete() ? "the run is incomplete" : "no MUST could be judged") + shoulds;
        };
    }

    private static String verb(long number, String verb) {
        return number != 1 ? verb : verb.endsWith("s") ? verb + "es" : verb + "s";
    }
}
