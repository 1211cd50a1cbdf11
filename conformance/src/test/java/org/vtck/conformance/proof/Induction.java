package org.vtck.conformance.proof;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.vtck.conformance.failover.Invariant;

/**
 * Proofs that do not end at a length: the empty machine is sound, and each action leads from any sound state to a sound one. What
 * holds in both is so after any number of actions; still only in a scope of three.
 */
final class Induction {
    private static final int BEFORE_AND_AFTER = 2;

    private Induction() {}

    /**
     * The largest set of invariants that each action keeps if all of them hold before it.
     *
     * @throws AssertionError if soundness itself is not kept
     */
    static Set<Invariant> kept(FailoverModel model) {
        Set<Invariant> kept = EnumSet.allOf(Invariant.class);
        while (true) {
            var broken = model.ask(unkept(kept), BEFORE_AND_AFTER).brokenInSecond();
            if (broken.isEmpty()) {
                return kept;
            } else if (!kept.removeAll(broken.get())) {
                throw new AssertionError(
                        "the empty machine is not sound, or an action leads from a sound state to one that is not");
            }
        }
    }

    private static String unkept(Set<Invariant> kept) {
        return "let t = trace/first, u = trace/last | (empty[t] and not (" + holds(kept, "t") + ")) or ("
                + holds(kept, "t") + " and does[t, u] and not (" + holds(kept, "u") + "))";
    }

    private static String holds(Set<Invariant> kept, String state) {
        return "sound[" + state + "]"
                + kept.stream().map(i -> " and " + i.word() + "[" + state + "]").collect(Collectors.joining());
    }
}
