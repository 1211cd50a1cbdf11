package org.vtck.conformance.proof;

import java.util.List;
import java.util.Set;
import org.vtck.conformance.failover.Action;
import org.vtck.conformance.failover.Invariant;

/**
 * What happens from the empty machine on.
 *
 * @param actions as the emulator takes them
 * @param broken for each action the invariants that do not hold after it
 */
record Trace(List<Action> actions, List<Set<Invariant>> broken) {
    Trace {
        actions = List.copyOf(actions);
        broken = List.copyOf(broken);
    }

    /** The invariants that do not hold at the end. */
    Set<Invariant> brokenAtLast() {
        return broken.get(broken.size() - 1);
    }

    @Override
    public String toString() {
        return String.join("; ", actions.stream().map(Action::text).toList());
    }
}
