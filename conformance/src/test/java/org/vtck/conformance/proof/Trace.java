package org.vtck.conformance.proof;

import java.util.List;
import java.util.Set;
import org.vtck.conformance.failover.Action;
import org.vtck.conformance.failover.Invariant;

/**
 * What happens from the empty machine on.
 *
 * @param actions as the emulator takes them
 * @param broken the invariants that do not hold at the end
 */
record Trace(List<Action> actions, Set<Invariant> broken) {
    Trace {
        actions = List.copyOf(actions);
        broken = Set.copyOf(broken);
    }

    @Override
    public String toString() {
        return String.join("; ", actions.stream().map(Action::text).toList());
    }
}
