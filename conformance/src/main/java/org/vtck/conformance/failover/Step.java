package org.vtck.conformance.failover;

import java.util.List;

/**
 * What an action came to.
 *
 * @param state afterwards; as before if it was refused
 * @param events what happened, in order, one sentence each
 * @param broken the invariants that do not hold afterwards
 */
public record Step(Action action, Result result, State state, List<String> events, List<Invariant> broken) {
    public Step {
        events = List.copyOf(events);
        broken = List.copyOf(broken);
    }

    /** Whether the action was done. */
    public sealed interface Result {
        /** It was. */
        record Done() implements Result {}

        /** It was not, and nothing has changed; {@code reason} is a sentence without a capital and a full stop. */
        record Refused(String reason) implements Result {}
    }

    /** Whether nothing was done. */
    public boolean isRefused() {
        return result instanceof Result.Refused;
    }
}
