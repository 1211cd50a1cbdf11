package org.vtck.reports.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vtck.conformance.input.Printable;
import org.vtck.spec.model.Obligation;
import org.vtck.spec.verdict.Outcome;

/** What runs and outcomes are called side by side. */
final class Labels {
    private static final int LETTERS = 26;

    private Labels() {}

    /** The letter of a run: A, B ... Z, then numbers. */
    static String of(int run) {
        return run < LETTERS ? String.valueOf((char) ('A' + run)) : Integer.toString(run + 1);
    }

    /** A kind of change in words. */
    static String of(Change change) {
        return change.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The outcomes of all runs, e.g. {@code A PASS, B FAIL}. */
    static String outcomes(List<Optional<Outcome>> outcomes) {
        List<String> words = new ArrayList<>();
        for (int run = 0; run < outcomes.size(); run++) {
            words.add(of(run) + " " + outcomes.get(run).map(Outcome::name).orElse("-"));
        }
        return String.join(", ", words);
    }

    /** The obligation of a clause and, where a run states another one than that before, that too: {@code MUST, B SHOULD}. */
    static String obligation(List<ComparedRun> runs, ComparedClause clause) {
        StringBuilder words = new StringBuilder(clause.obligation().word());
        Obligation last = clause.obligation();
        for (int run = 0; run < runs.size(); run++) {
            Optional<ComparedClause> there =
                    Optional.ofNullable(runs.get(run).clauses().get(clause.id()));
            Obligation now = there.map(ComparedClause::obligation).orElse(last);
            if (now != last) {
                words.append(", ").append(of(run)).append(' ').append(now.word());
                last = now;
            }
        }
        return words.toString();
    }

    /** The runs for which something is true, e.g. {@code A, C}. */
    static String having(List<Boolean> has) {
        List<String> letters = new ArrayList<>();
        for (int run = 0; run < has.size(); run++) {
            if (has.get(run)) {
                letters.add(of(run));
            }
        }
        return String.join(", ", letters);
    }

    /** Whether a device has another fingerprint in some run than in another. */
    static boolean isChanged(List<Optional<JudgedDevice>> row) {
        long fingerprints = row.stream()
                .flatMap(Optional::stream)
                .map(JudgedDevice::fingerprint)
                .filter(f -> !f.isEmpty())
                .distinct()
                .count();
        return fingerprints > 1;
    }

    /** A device, and that it has another fingerprint in other runs if it has. */
    static String device(List<Optional<JudgedDevice>> row) {
        JudgedDevice device = Alignment.first(row);
        return Printable.escaped(device.machine()) + " " + device.place()
                + (device.ids().isEmpty() ? "" : " " + device.ids())
                + (isChanged(row) ? " (changed)" : "");
    }

    /** What the last run that must be looked at says; empty if none. */
    static String attention(Comparison.Difference difference) {
        String last = "";
        for (Optional<JudgedDevice> device : difference.device()) {
            last = device.flatMap(d -> Optional.ofNullable(
                            d.attention().get(difference.clause().id())))
                    .map(Attention::headline)
                    .orElse(last);
        }
        return Printable.escaped(last);
    }
}
