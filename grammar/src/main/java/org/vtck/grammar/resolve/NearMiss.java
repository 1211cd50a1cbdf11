package org.vtck.grammar.resolve;

import java.util.Collection;
import java.util.Optional;
import org.vtck.spec.diagnostic.Diagnostic;

/** Finds the name that was probably meant. */
public final class NearMiss {
    private NearMiss() {}

    /** The candidate with the fewest edits, if they are few for its length. */
    public static Optional<String> of(String name, Collection<String> candidates) {
        String best = "";
        int least = Math.max(1, name.length() / 3) + 1;
        for (String candidate : candidates) {
            int distance = distance(name, candidate, least + 1);
            if (distance < least || (distance == least && !best.isEmpty() && candidate.compareTo(best) < 0)) {
                least = distance;
                best = candidate;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** The diagnostic with the hint that a near miss gives. */
    public static Diagnostic hint(Diagnostic diagnostic, String name, Collection<String> candidates) {
        return of(name, candidates)
                .map(c -> diagnostic.withHint("did you mean `" + c + "`?"))
                .orElse(diagnostic);
    }

    private static int distance(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) >= most || a.length() > 200) {
            return most;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
