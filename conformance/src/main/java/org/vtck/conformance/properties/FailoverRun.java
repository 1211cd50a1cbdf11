package org.vtck.conformance.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vtck.conformance.failover.Action;
import org.vtck.conformance.failover.Lifecycle;
import org.vtck.conformance.failover.Rule;
import org.vtck.conformance.failover.State;
import org.vtck.conformance.failover.Step;
import org.vtck.spec.model.SpecModel;

/** A life in the emulator and beside it the same life in the reference. */
public final class FailoverRun {
    private final FailoverPlan plan;
    private final Lifecycle life;
    private final FailoverReference reference;
    private final List<String> done = new ArrayList<>();

    private FailoverRun(FailoverPlan plan, Lifecycle life, FailoverReference reference) {
        this.plan = plan;
        this.life = life;
        this.reference = reference;
    }

    /** @param off rules that both do not keep to */
    static FailoverRun start(SpecModel model, FailoverPlan plan, Set<Rule> off) {
        FailoverRun run =
                new FailoverRun(plan, Lifecycle.start(model, plan.arguments(), off), new FailoverReference(plan, off));
        run.compare(run.life.state());
        return run;
    }

    FailoverPlan plan() {
        return plan;
    }

    FailoverPicture picture() {
        return reference.picture();
    }

    /**
     * Does it in both; both may refuse.
     *
     * @throws AssertionError if the two lives differ afterwards
     */
    Step apply(Action action) {
        Step step = life.apply(action);
        done.add(action.text() + (step.isRefused() ? " (refused)" : ""));
        if (reference.apply(action) == step.isRefused()) {
            throw new AssertionError("should" + (step.isRefused() ? " not" : "") + " be refused: " + step + this);
        }
        compare(step.state());
        return step;
    }

    private void compare(State state) {
        FailoverPicture found = FailoverPicture.of(state);
        FailoverPicture expected = reference.picture();
        if (!found.equals(expected)) {
            throw new AssertionError("expected " + expected + "\n but found " + found + this);
        }
    }

    @Override
    public String toString() {
        return "\n in " + plan + "\n after " + done;
    }
}
