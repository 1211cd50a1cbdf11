package org.vtck.spec.diagnostic;

import java.util.Collection;
import java.util.Optional;

/** What somebody who misspelt a name may have meant. */
public final class Closest {
    /** Longer names are not compared: the work grows with the product of the lengths. */
    private static final int LONGEST = 200;

    private Closest() {}

    /**
     * The known name that needs the fewest characters inserted, deleted or replaced, of equals the first in the order of
     * strings; none if all need more than a third of what was given.
     */
    public static Optional<String> to(String given, Collection<String> known) {
        Optional<String> best = Optional.empty();
        int least = Math.max(1, given.length() / 3) + 1;
        for (String name : known) {
            int distance = distance(given, name, least + 1);
            boolean first = distance == least && best.isPresent() && name.compareTo(best.get()) < 0;
            if (distance < least || first) {
                least = distance;
                best = Optional.of(name);
            }
        }
        return best;
    }

    /** The distance, or {@code most} where that is sure to be too much. */
    private static int distance(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) >= most || a.length() > LONGEST) {
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
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
