package org.vtck.conformance.failover;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A life as it was: each step with the state after it.
 *
 * @param machine what the machine was made of, in words that stay together
 * @param by the relation by which the guest paired
 * @param off the rules that nobody kept to
 * @param start the state before the first step
 */
public record Timeline(List<String> machine, String by, Set<Rule> off, State start, List<Moment> moments) {
    public Timeline {
        machine = List.copyOf(machine);
        off = new TreeSet<>(off);
        moments = List.copyOf(moments);
    }

    /**
     * One step.
     *
     * @param command what the operator said, of which the step is a part
     */
    public record Moment(String command, Step step) {}

    /** The invariants that did not hold at some time, in their order. */
    public Set<Invariant> broken() {
        Set<Invariant> broken = new TreeSet<>(Invariants.brokenIn(start));
        moments.forEach(m -> broken.addAll(m.step().broken()));
        return broken;
    }

    /** How many steps were refused. */
    public long refused() {
        return moments.stream().filter(m -> m.step().isRefused()).count();
    }
}
