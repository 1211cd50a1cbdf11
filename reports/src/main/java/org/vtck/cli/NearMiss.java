package org.vtck.cli;

import java.util.Collection;
import org.vtck.conformance.input.Printable;
import org.vtck.spec.diagnostic.Closest;

/** What a user may have meant. */
final class NearMiss {
    private NearMiss() {}

    /** What to throw at a name that is not known. */
    static UsageException unknown(String noun, String given, Collection<String> known) {
        return new UsageException(sentence(noun, given, known));
    }

    /** One sentence about a name that is not known, with the closest one if any is close. */
    static String sentence(String noun, String given, Collection<String> known) {
        String hint =
                Closest.to(given, known).map(n -> "; did you mean `" + n + "`?").orElse("");
        return "unknown " + noun + " `" + Printable.escaped(given) + "`" + hint;
    }
}
