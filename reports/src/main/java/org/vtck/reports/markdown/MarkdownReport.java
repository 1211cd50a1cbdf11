package org.vtck.reports.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vtck.conformance.run.ExitStatus;
import org.vtck.conformance.run.Strictness;
import org.vtck.reports.console.VerdictText;
import org.vtck.reports.log.LoggedVerdict;
import org.vtck.reports.log.Subject;
import org.vtck.reports.log.SubjectReport;
import org.vtck.reports.text.Markdown;
import org.vtck.spec.verdict.Outcome;
import org.vtck.spec.verdict.Summary;

/**
 * A comment of at most {@value #MOST_BYTES} bytes: what the run comes to, the clauses that fail, and each failure folded up. What has
 * no room is counted.
 */
public final class MarkdownReport extends SubjectReport {
    /** GitHub takes 65,536 characters. */
    public static final int MOST_BYTES = 60_000;

    private static final int MOST_ROWS = 100;

    /** What the sentence about failures without room may take. */
    private static final int RESERVE = 200;

    private final OutputStream out;
    private final Strictness strictness;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final List<String> details = new ArrayList<>();
    private int detailBytes;
    private int notShown;

    /** How often a clause came out so that somebody must look. */
    private record Row(LoggedVerdict first, int subjects) {}

    /** A report in UTF-8 that leaves closing to the caller. */
    public MarkdownReport(OutputStream out, Strictness strictness) {
        this.out = out;
        this.strictness = strictness;
    }

    @Override
    protected void subject(Subject subject, List<LoggedVerdict> verdicts) {
        for (LoggedVerdict verdict : verdicts) {
            if (verdict.needsAttention() || verdict.outcome() == Outcome.WAIVED) {
                rows.merge(
                        verdict.outcome() + " " + verdict.clause().id(),
                        new Row(verdict, 1),
                        (a, b) -> new Row(a.first(), a.subjects() + 1));
                detail(subject, verdict);
            }
        }
    }

    private void detail(Subject subject, LoggedVerdict verdict) {
        if (detailBytes > MOST_BYTES) {
            notShown++;
            return;
        }
        String detail = "<details><summary>"
                + Markdown.code(verdict.outcome() + " " + verdict.clause().id()) + " on "
                + Markdown.code(subject.text()) + "</summary>\n\n" + Markdown.code(verdict.headline()) + "\n\n"
                + Markdown.block(VerdictText.of(run(), subject.machine().machine(), verdict, subject.address()))
                + "\n</details>\n\n";
        detailBytes += detail.getBytes(UTF_8).length;
        details.add(detail);
    }

    @Override
    public void end(Summary summary) {
        StringBuilder text = new StringBuilder();
        text.append("## vtck: ").append(conclusion(summary)).append("\n\n");
        text.append(summary.machines()).append(" machines, ").append(summary.functions());
        text.append(" functions; specification revision ")
                .append(Markdown.prose(run().spec().revision()));
        text.append(", sources ").append(Markdown.code(run().spec().hash())).append(", vtck ");
        text.append(Markdown.prose(run().tool())).append(".\n\n| outcome | verdicts |\n|---|---:|\n");
        summary.counts()
                .forEach((outcome, count) -> text.append("| ")
                        .append(outcome)
                        .append(" | ")
                        .append(count)
                        .append(" |\n"));
        text.append('\n');
        rows(text);
        details(text);
        try {
            out.write(text.toString().getBytes(UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String conclusion(Summary summary) {
        String incomplete = summary.incomplete() ? " (INCOMPLETE run)" : "";
        return switch (ExitStatus.of(summary, strictness)) {
            case GOOD -> "PASS, " + summary.mandatoryPassed() + " MUST hold and none fails";
            case FAILED ->
                "FAIL, " + summary.mandatoryFailed() + " MUST and " + summary.recommendedFailed() + " SHOULD fail, "
                        + summary.unexpectedPasses() + " waived pass" + incomplete;
            default -> "nothing claimed" + (summary.incomplete() ? incomplete : ", no MUST could be judged");
        };
    }

    private void rows(StringBuilder text) {
        if (rows.isEmpty()) {
            return;
        }
        text.append("| outcome | clause | obligation | subjects | cites |\n|---|---|---|---:|---|\n");
        rows.values().stream().limit(MOST_ROWS).forEach(row -> {
            var clause = row.first().clause();
            text.append("| ").append(row.first().outcome());
            text.append(row.first().isUnexpectedPass() ? ", unexpected" : "");
            text.append(" | ").append(Markdown.code(clause.id()));
            text.append(" | ").append(clause.obligation().word());
            text.append(" | ").append(row.subjects());
            text.append(" | ").append(Markdown.prose(clause.citation().text())).append(" |\n");
        });
        if (rows.size() > MOST_ROWS) {
            text.append("\nand ").append(rows.size() - MOST_ROWS).append(" more clauses\n");
        }
        text.append('\n');
    }

    private void details(StringBuilder text) {
        int left = MOST_BYTES - RESERVE - text.toString().getBytes(UTF_8).length;
        int without = notShown;
        for (String detail : details) {
            int bytes = detail.getBytes(UTF_8).length;
            if (bytes > left) {
                without++;
            } else {
                text.append(detail);
                left -= bytes;
            }
        }
        if (without > 0) {
            text.append(without).append(" more have no room here; the log (`vtck check --log`) has them all.\n");
        }
    }
}
