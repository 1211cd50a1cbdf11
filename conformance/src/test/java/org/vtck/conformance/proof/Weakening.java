package org.vtck.conformance.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vtck.conformance.failover.Invariant;
import org.vtck.conformance.failover.Rule;

/**
 * What Alloy finds with one rule off.
 *
 * @param shortest for each invariant that breaks the smallest number of actions after which it does
 * @param minimal all traces, but for names, of the smallest of these numbers
 * @param others a trace for each larger number of {@code shortest}
 */
record Weakening(Rule rule, Map<Invariant, Integer> shortest, List<Trace> minimal, List<Trace> others) {
    /** Traces are sought up to this length. */
    static final int MOST_ACTIONS = 8;

    /** A first look at short traces, to see at once that there is none. */
    private static final int SHORT = 3;

    Weakening {
        shortest = new TreeMap<>(shortest);
        minimal = List.copyOf(minimal);
        others = List.copyOf(others);
    }

    /** Every trace that the emulator has to follow. */
    List<Trace> traces() {
        List<Trace> all = new ArrayList<>(minimal);
        all.addAll(others);
        return all;
    }

    /**
     * Proves what can be proved, and seeks a trace for everything else.
     *
     * @throws AssertionError if an invariant is neither proved nor broken by a trace of at most {@value #MOST_ACTIONS} actions
     */
    static Weakening of(Rule rule) {
        FailoverModel model = FailoverModel.shipped().without(rule);
        Set<Invariant> open = EnumSet.allOf(Invariant.class);
        open.removeAll(Induction.kept(model));
        Map<Invariant, Integer> shortest = new EnumMap<>(Invariant.class);
        List<Trace> minimal = new ArrayList<>();
        List<Trace> others = new ArrayList<>();
        int length = model.ask("lives and some t: Step | " + breaks(open, "t"), SHORT + 1)
                        .hasAnswer()
                ? 1
                : SHORT + 1;
        while (!open.isEmpty() && length <= MOST_ACTIONS) {
            Question question = model.ask("lives and (" + breaks(open, "trace/last") + ")", length + 1);
            List<Trace> found = minimal.isEmpty()
                    ? question.traces()
                    : question.trace().stream().toList();
            if (found.isEmpty()) {
                length++;
                continue;
            }
            (minimal.isEmpty() ? minimal : others).addAll(found);
            for (Trace trace : found) {
                for (Invariant invariant : trace.brokenAtLast()) {
                    if (open.remove(invariant)) {
                        shortest.put(invariant, length);
                    }
                }
            }
        }
        if (!open.isEmpty()) {
            throw new AssertionError("without " + rule + " Alloy neither proves nor breaks " + open);
        }
        return new Weakening(rule, shortest, minimal, others);
    }

    private static String breaks(Collection<Invariant> invariants, String state) {
        return invariants.stream()
                .map(i -> "not " + i.word() + "[" + state + "]")
                .collect(Collectors.joining(" or "));
    }
}
