package org.vtck.reports.pairing;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.vtck.conformance.input.Printable;
import org.vtck.conformance.pairing.KeyForm;
import org.vtck.conformance.pairing.PairingResult;
import org.vtck.conformance.pairing.PairingResult.Conflict;
import org.vtck.conformance.pairing.PairingResult.Pair;
import org.vtck.conformance.pairing.PairingResult.Part;
import org.vtck.conformance.pairing.PairingResult.Unpaired;
import org.vtck.reports.console.Paint;
import org.vtck.reports.text.FunctionKind;
import org.vtck.reports.text.Identities;
import org.vtck.reports.text.Page;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.model.Relation;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Outcome;

/** Pairs for a person: the tree, then pairs, conflicts and what is unpaired, then one line that says it all. */
public final class PairConsole implements PairReport {
    /** Entries of one list; the rest is counted. */
    private static final int MOST_LISTED = 32;

    private final Page page;
    private final Glyphs glyphs;
    private final Paint paint;
    private final SpecModel model;
    private final Identities identities;
    private final FunctionKind kind;
    private List<String> leaning = List.of();

    /** A report; it flushes at the end and leaves closing to the caller. */
    public PairConsole(PrintWriter out, Glyphs glyphs, Paint paint, SpecModel model, FunctionKind kind) {
        this.page = new Page(out);
        this.glyphs = glyphs;
        this.paint = paint;
        this.model = model;
        this.identities = Identities.of(model);
        this.kind = kind;
    }

    @Override
    public void start(String toolVersion) {
        page.line("vtck " + toolVersion + ", specification revision " + model.revision());
        page.blank();
    }

    @Override
    public void machine(PairedMachine paired) {
        Machine machine = paired.machine();
        PairingResult result = paired.result();
        page.line(paint.strong(shortened(Printable.escaped(machine.name()))));
        page.line("  " + machine.origin().name().toLowerCase(Locale.ROOT) + ", "
                + machine.functions().size() + (machine.functions().size() == 1 ? " function" : " functions"));
        new TreeText(
                        page,
                        glyphs,
                        paint,
                        new TreeText.Drawn(
                                paired,
                                this::ids,
                                f -> f.name().isBlank()
                                        ? kind.of(machine, f)
                                        : f.name().strip()))
                .print(machine.functions());
        page.blank();
        if (!result.isEmpty()) {
            leaning = result.relation().assumptions();
        }
        KeyForm form = result.keyForm();
        list("pairs", result.pairs(), (i, p) -> pair(form, i, p));
        list("conflicts", result.conflicts(), (i, c) -> conflict(form, c));
        unpaired(form, result.unpaired());
        list("undecided", result.undecided(), (i, u) -> undecided(form, u));
    }

    private String shortened(String name) {
        int kept = Page.WIDTH - glyphs.more().length();
        return name.length() <= Page.WIDTH ? name : name.substring(0, kept) + glyphs.more();
    }

    private String ids(PciFunction function) {
        return identities.vendor(function).orElse("????") + ":"
                + identities.device(function).orElse("????");
    }

    private <T> void list(String heading, List<T> entries, BiConsumer<Integer, T> print) {
        if (!entries.isEmpty()) {
            page.line("  " + paint.strong(heading));
            entries(entries, print);
            page.blank();
        }
    }

    private <T> void entries(List<T> entries, BiConsumer<Integer, T> print) {
        for (int i = 0; i < Math.min(entries.size(), MOST_LISTED); i++) {
            print.accept(i, entries.get(i));
        }
        if (entries.size() > MOST_LISTED) {
            page.line("    and " + (entries.size() - MOST_LISTED) + " more");
        }
    }

    private void pair(KeyForm form, int index, Pair pair) {
        String parts = pair.parts().stream()
                .map(p -> p.role() + " " + p.address().shortText())
                .collect(Collectors.joining(", "));
        page.wrapped(
                "    " + paint.outcome(Outcome.PASS, Mark.ofPair(index)) + " " + form.text(pair.key()) + " ", parts);
    }

    private void conflict(KeyForm form, Conflict conflict) {
        String members =
                conflict.members().stream().map(FunctionAddress::shortText).collect(Collectors.joining(", "));
        String sign = "    " + paint.outcome(Outcome.FAIL, Mark.CONFLICT) + " ";
        page.wrapped(sign + form.text(conflict.key()) + " ", conflict.reason().name() + ": " + members);
        page.wrapped("        ", conflict.reason().sentence());
    }

    /** What shares a reason stands below its sentence. */
    private void unpaired(KeyForm form, List<Unpaired> unpaired) {
        if (unpaired.isEmpty()) {
            return;
        }
        Map<Relation.Reason, List<Unpaired>> byReason = new LinkedHashMap<>();
        unpaired.forEach(u -> byReason.computeIfAbsent(u.reason(), r -> new java.util.ArrayList<>())
                .add(u));
        page.line("  " + paint.strong("unpaired"));
        byReason.forEach((reason, all) -> {
            String sign = "    " + paint.outcome(Outcome.INCONCLUSIVE, Mark.UNPAIRED) + " ";
            page.wrapped(sign + reason.name() + ": ", reason.sentence(), "        ");
            entries(
                    all,
                    (i, u) -> page.line("        " + form.text(u.key()) + "  " + u.role() + " "
                            + u.address().shortText()));
        });
        page.blank();
    }

    private void undecided(KeyForm form, Part part) {
        page.wrapped(
                "    " + Mark.UNPAIRED + " ",
                part.address().shortText() + ": too little is known of it to tell whether it is " + part.role()
                        + ", and with which " + form.noun());
    }

    @Override
    public void end(PairSummary summary) {
        if (!leaning.isEmpty()) {
            page.wrapped("under ", String.join(", ", leaning));
            page.blank();
        }
        page.line(verdict(summary));
        page.finish();
    }

    private String verdict(PairSummary s) {
        String counts = count(s.pairs(), "pair") + ", " + count(s.conflicts(), "conflict") + ", "
                + count(s.unpaired(), "function") + " unpaired";
        String machines = s.machines() == 1 ? "" : " on " + s.machines() + " machines";
        String undecided = s.undecided() == 0 ? "" : ", " + s.undecided() + " undecided";
        if (s.conflicts() > 0) {
            return paint.outcome(Outcome.FAIL, "CONFLICT") + ": " + counts + undecided + machines;
        } else if (s.undecided() > 0) {
            return paint.outcome(Outcome.INCONCLUSIVE, "UNDECIDED") + ": " + counts + undecided + machines;
        } else if (s.pairs() > 0) {
            return paint.outcome(Outcome.PASS, "PAIRED") + ": " + counts + machines;
        }
        return paint.outcome(Outcome.INCONCLUSIVE, "NOTHING PAIRED") + ": " + counts + machines;
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
