package org.vtck.reports.compare;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.vtck.reports.compare.Comparison.Difference;
import org.vtck.reports.markdown.MarkdownReport;
import org.vtck.reports.text.Markdown;
import org.vtck.spec.verdict.Outcome;

/** A comparison for the comment of a pull request, of at most {@link MarkdownReport#MOST_BYTES} bytes. */
public final class CompareMarkdown {
    /** What the last sentences may take. */
    private static final int RESERVE = 300;

    private CompareMarkdown() {}

    /** Writes a comparison in UTF-8. */
    public static void write(OutputStream out, Comparison comparison) {
        try {
            out.write(text(comparison).getBytes(UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Comparison comparison) {
        StringBuilder text = new StringBuilder("## vtck compare\n\n");
        text.append(comparison.counts().get(Change.REGRESSED)).append(" regressed, ");
        text.append(comparison.counts().get(Change.IMPROVED)).append(" improved, ");
        text.append(comparison.counts().get(Change.DIFFERING)).append(" differing, ");
        text.append(comparison.counts().get(Change.ONLY_IN_SOME)).append(" only in some");
        text.append(comparison.isIncomplete() ? " (some run is INCOMPLETE)\n\n" : "\n\n");
        text.append("| run | log | revision | PASS | FAIL |\n|---|---|---|---:|---:|\n");
        for (int run = 0; run < comparison.runs().size(); run++) {
            ComparedRun of = comparison.runs().get(run);
            text.append("| ").append(Labels.of(run)).append(" | ").append(Markdown.code(of.name()));
            text.append(" | ").append(Markdown.prose(of.build().revision()));
            text.append(" | ").append(of.summary().counts().getOrDefault(Outcome.PASS, 0L));
            text.append(" | ")
                    .append(of.summary().counts().getOrDefault(Outcome.FAIL, 0L))
                    .append(" |\n");
        }
        differences(text, comparison);
        int devices = comparison.onlyInSome().size();
        text.append('\n')
                .append(devices)
                .append(" devices and ")
                .append(comparison.clauses().size());
        return text.append(" clauses are not in all runs.\n").toString();
    }

    private static void differences(StringBuilder text, Comparison comparison) {
        if (comparison.differences().isEmpty()) {
            return;
        }
        text.append("\n| change | clause | obligation | device | outcomes |\n|---|---|---|---|---|\n");
        int bytes = text.toString().getBytes(UTF_8).length;
        int without = 0;
        for (Difference difference : comparison.differences()) {
            String row = "| " + Labels.of(difference.change()) + " | "
                    + Markdown.code(difference.clause().id()) + " | "
                    + difference.clause().obligation().word() + " | "
                    + Markdown.code(Labels.device(difference.device()))
                    + " | " + Labels.outcomes(difference.outcomes()) + " |\n";
            bytes += row.getBytes(UTF_8).length;
            if (bytes > MarkdownReport.MOST_BYTES - RESERVE) {
                without++;
            } else {
                text.append(row);
            }
        }
        if (without > 0) {
            text.append('\n').append(without).append(" more have no room here.\n");
        }
    }
}
