package org.vtck.conformance.faults;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.vtck.spec.verdict.Evidence;
import org.vtck.spec.verdict.Outcome;
import org.vtck.spec.verdict.Verdict;

/** All verdicts on one clause in one machine. */
record Finding(List<Verdict> verdicts) {
    Finding {
        verdicts = List.copyOf(verdicts);
    }

    boolean fails() {
        return verdicts.stream().anyMatch(v -> v.outcome() == Outcome.FAIL);
    }

    /** Whether a permission is used. */
    boolean uses() {
        return verdicts.stream().anyMatch(v -> v.note().equals("used"));
    }

    /** What the first failure saw. */
    String text() {
        for (Verdict verdict : verdicts) {
            if (verdict.outcome() == Outcome.FAIL && !verdict.evidence().isEmpty()) {
                Evidence first = verdict.evidence().get(0);
                String subject = first.subject().isEmpty() ? "" : first.subject() + ": ";
                return subject + "expected " + first.expected() + ", observed " + first.observed();
            }
        }
        return "";
    }

    /** The outcomes in words, each once, with what the verdicts note. */
    String outcomes() {
        Set<String> all = new LinkedHashSet<>();
        for (Verdict verdict : verdicts) {
            String word = verdict.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            all.add(verdict.note().isEmpty() ? word : word + " (" + verdict.note() + ")");
        }
        return String.join(", ", all);
    }
}
