package org.vtck.reports.nightly;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.codec.digest.DigestUtils;
import org.vtck.conformance.differential.Clearing;
import org.vtck.conformance.differential.CommandLines;
import org.vtck.conformance.differential.Comparison;
import org.vtck.conformance.differential.DrawnComparison;
import org.vtck.conformance.differential.Match;
import org.vtck.reports.history.Look;
import org.vtck.reports.history.PartState.End;
import org.vtck.reports.history.Result;
import org.vtck.reports.history.Result.Weight;
import org.vtck.reports.history.Subject;
import org.vtck.reports.nightly.Part.Findings;
import org.vtck.spec.verdict.Outcome;

/** One comparison of the emulator with a QEMU: known command lines, cleared bits, machines that the seed of the night draws. */
final class QemuRun {
    private static final int DIGITS = 16;

    /** How many of the drawn machines that differ are cut down; each costs up to seven more starts. */
    private static final int MOST_CUT_DOWN = 5;

    private final Order order;
    private final String version;
    private final List<Look> looks = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private Match.Figures figures = Match.Figures.NONE;
    private Clearing.Figures cleared = Clearing.Figures.NONE;
    private int drawn;
    private int refused;
    private int lost;

    QemuRun(Order order, String version) {
        this.order = order;
        this.version = version;
    }

    private interface Question {
        Outcome answer() throws IOException;
    }

    Findings findings() {
        lines.add(version + ", seed " + order.seed());
        for (String line : CommandLines.COMPARED.lines()) {
            look("command:", line, version, "same_bytes_and_masks", () -> compared(line));
        }
        for (String line : CommandLines.CLEARED.lines()) {
            look("cleared:", line, version + order.seed(), "same_bits_cleared", () -> cleared(line));
        }
        String draw = version + order.seed() + "/" + order.machines();
        look("drawn:", "machines drawn at random", draw, "made_alike_or_refused_by_both", this::drawn);
        order.out().write("qemu.txt", out -> {
            PrintWriter text = new PrintWriter(new OutputStreamWriter(out, UTF_8));
            lines.forEach(l -> text.print(l + "\n"));
            text.flush();
        });
        End end = order.stops() ? End.INTERRUPTED : lost == 0 ? End.COMPLETE : End.INCOMPLETE;
        return new Findings(end, note(), looks);
    }

    private String note() {
        return figures.text() + " equal; " + cleared.bits() + " bits cleared alike; " + drawn
                + " machines drawn with seed " + order.seed() + ", " + refused + " of them refused by both"
                + (lost == 0 ? "" : "; QEMU was lost: " + lost);
    }

    /** Asks for one outcome and keeps it, unless the user wants the night to end, which ends QEMU as well. */
    private void look(String kind, String name, String input, String item, Question question) {
        if (order.stops()) {
            return;
        }
        Outcome outcome;
        try {
            outcome = question.answer();
        } catch (IOException e) {
            outcome = Outcome.INCONCLUSIVE;
            if (!order.stops()) {
                lost++;
                lines.add(name + ": lost: " + e.getMessage());
            }
        }
        if (!order.stops()) {
            String fingerprint = kind + DigestUtils.sha256Hex(name).substring(0, DIGITS);
            looks.add(new Look(
                    new Subject(fingerprint, name, DigestUtils.sha256Hex(input + "\n" + name)),
                    List.of(new Result(item, outcome, Weight.MANDATORY))));
        }
    }

    private Outcome compared(String line) throws IOException {
        Comparison comparison = Comparison.of(order.model(), CommandLines.words(line));
        figures = figures.and(comparison.figures());
        comparison.differences().forEach(d -> lines.add(line + ": " + d));
        comparison.refusal().ifPresent(r -> lines.add(line + ": QEMU refuses it: " + r));
        boolean same =
                comparison.differences().isEmpty() && comparison.refusal().isEmpty();
        return same ? Outcome.PASS : Outcome.FAIL;
    }

    private Outcome cleared(String line) throws IOException {
        Clearing.Outcome outcome =
                Clearing.of(order.model(), CommandLines.words(line), new SplittableRandom(order.seed()));
        cleared = cleared.and(outcome.figures());
        outcome.differences().forEach(d -> lines.add(line + ": " + d));
        return outcome.differences().isEmpty() ? Outcome.PASS : Outcome.FAIL;
    }

    private Outcome drawn() throws IOException {
        int differing = 0;
        for (int number = 0; number < order.machines() && !order.stops(); number++) {
            DrawnComparison each = DrawnComparison.of(order.model(), order.seed(), number);
            drawn++;
            figures = figures.and(each.comparison().figures());
            refused += each.comparison().refusal().isPresent() ? 1 : 0;
            if (each.differs()) {
                differing++;
                DrawnComparison small = differing > MOST_CUT_DOWN ? each : each.smallest(order::stops);
                account(number, small);
            }
        }
        return differing == 0 ? Outcome.PASS : Outcome.FAIL;
    }

    private void account(int number, DrawnComparison small) {
        lines.add("machine " + number + " of seed " + order.seed() + " differs, cut down to: "
                + String.join(" ", small.arguments()));
        small.comparison().differences().forEach(d -> lines.add("  " + d));
        lines.add("  again: vtck nightly --parts qemu --seed " + order.seed() + " --machines " + (number + 1)
                + " --out again");
    }
}
