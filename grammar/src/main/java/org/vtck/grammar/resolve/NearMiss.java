package org.vtck.grammar.resolve;

import java.util.Collection;
import org.vtck.spec.diagnostic.Closest;
import org.vtck.spec.diagnostic.Diagnostic;

/** Says which name was probably meant. */
public final class NearMiss {
    private NearMiss() {}

    /** The diagnostic with the hint that a near miss gives. */
    public static Diagnostic hint(Diagnostic diagnostic, String name, Collection<String> candidates) {
        return Closest.to(name, candidates)
                .map(c -> diagnostic.withHint("did you mean `" + c + "`?"))
                .orElse(diagnostic);
    }
}
