package org.vtck.reports.nightly;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.vtck.conformance.input.Printable;
import org.vtck.reports.history.Difference;
import org.vtck.reports.history.Difference.Kind;
import org.vtck.reports.history.Night;
import org.vtck.reports.history.PartState;
import org.vtck.reports.text.Page;

/** A night on the terminal: its parts, and how it differs from the last complete one. */
public final class NightlyText {
    /** How many differences of a kind are listed. */
    private static final int MOST_LISTED = 20;

    private final Page page;
    private final Nightly.Outcome outcome;

    private NightlyText(PrintWriter out, Nightly.Outcome outcome) {
        this.page = new Page(out);
        this.outcome = outcome;
    }

    /** Prints what a night came to. */
    public static void print(PrintWriter out, Nightly.Outcome outcome) {
        new NightlyText(out, outcome).all();
    }

    private void all() {
        Night night = outcome.night();
        page.wrapped(
                "",
                "vtck nightly: night " + night.id() + ", " + night.start().began() + ", seed "
                        + night.start().seed() + ", specification "
                        + night.start().revision());
        page.blank();
        for (PartState state : outcome.parts()) {
            page.wrapped(
                    String.format(Locale.ROOT, "  %-10s %-12s ", state.part(), word(state.end())),
                    Printable.escaped(state.note()));
        }
        page.blank();
        page.line(outcome.before()
                .map(b -> "Difference from night " + b.id() + " (" + b.start().began() + "):")
                .orElse("There is no complete night to compare with."));
        if (outcome.before().isPresent() && outcome.differences().isEmpty()) {
            page.line("  none");
        }
        for (Kind kind : Kind.values()) {
            of(kind);
        }
        page.blank();
        summary(night);
        page.finish();
    }

    private void of(Kind kind) {
        List<Difference> all =
                outcome.differences().stream().filter(d -> d.kind() == kind).toList();
        if (all.isEmpty()) {
            return;
        }
        page.line("  " + Meaning.of(kind) + ": " + all.size());
        for (Difference each : all.subList(0, Math.min(MOST_LISTED, all.size()))) {
            difference(
                    each.part() + " " + Printable.escaped(each.subject()),
                    each.item().equals(Difference.NOTHING)
                            ? ""
                            : each.item() + ": " + each.before() + " -> " + each.after());
        }
        if (all.size() > MOST_LISTED) {
            page.line("    and " + (all.size() - MOST_LISTED) + " more, in new-failures.json or on the page");
        }
    }

    private void difference(String subject, String what) {
        String together = "    " + (subject + " " + what).strip();
        if (together.length() <= Page.WIDTH) {
            page.line(together);
            return;
        }
        page.wrapped("    ", subject, "      ");
        if (!what.isEmpty()) {
            page.line("      " + what);
        }
    }

    private void summary(Night night) {
        long regressions = count(Kind.REGRESSION);
        long passes = count(Kind.UNEXPECTED_PASS);
        page.wrapped(
                "",
                String.format(
                        Locale.ROOT,
                        "%,d %s, %,d MUST fail; %s%s; the night is %s",
                        night.subjects(),
                        night.subjects() == 1 ? "subject" : "subjects",
                        night.mandatoryFailures(),
                        regressions == 0 ? "no regression" : "regressions: " + regressions,
                        passes == 0 ? "" : "; unexpected passes: " + passes,
                        word(night.state())));
    }

    private long count(Kind kind) {
        return outcome.differences().stream().filter(d -> d.kind() == kind).count();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
