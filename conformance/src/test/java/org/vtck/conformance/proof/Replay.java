package org.vtck.conformance.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vtck.conformance.failover.Action;
import org.vtck.conformance.failover.Lifecycle;
import org.vtck.conformance.failover.Rule;
import org.vtck.conformance.failover.Step;
import org.vtck.spec.model.SpecModel;

/** Does on the emulator what Alloy found, and says where they differ. */
final class Replay {
    private static final List<String> EMPTY_MACHINE = List.of("-M", "pc");

    private final SpecModel model;

    Replay(SpecModel model) {
        this.model = model;
    }

    /** Without the rule nothing is refused, and after each action exactly those invariants do not hold that Alloy says. */
    List<String> differencesWithout(Rule rule, Trace trace) {
        List<String> differences = new ArrayList<>();
        Lifecycle life = Lifecycle.start(model, EMPTY_MACHINE, Set.of(rule));
        for (int i = 0; i < trace.actions().size(); i++) {
            Step step = life.apply(trace.actions().get(i));
            Set<?> expected = trace.broken().get(i);
            if (step.isRefused() || !Set.copyOf(step.broken()).equals(expected)) {
                differences.add("without " + rule + ", " + trace + ": action " + (i + 1) + " should break " + expected
                        + " and is " + step.result() + ", breaks " + step.broken());
            }
        }
        return differences;
    }

    /** With all rules on nothing breaks, up to an action that is refused. */
    List<String> differencesWithAllRules(Trace trace) {
        Lifecycle life = Lifecycle.start(model, EMPTY_MACHINE, Set.of());
        for (Action action : trace.actions()) {
            Step step = life.apply(action);
            if (!step.broken().isEmpty()) {
                return List.of(trace + ": " + action.text() + " breaks " + step.broken() + " with all rules on");
            } else if (step.isRefused()) {
                return List.of();
            }
        }
        return List.of();
    }
}
