package org.vtck.conformance.properties;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.state.Transformer;
import org.vtck.conformance.failover.Action;
import org.vtck.conformance.failover.Rule;
import org.vtck.conformance.failover.Step;
import org.vtck.spec.model.SpecModel;

/**
 * The actions of a life as jqwik chains them, from no machine on: the first one starts a machine, so that jqwik shrinks it together
 * with what is done to it. Every other one picks one of the plan's devices, whether or not that makes sense.
 */
final class FailoverActions {
    private static final List<String> KINDS = List.of("s", "b", "p");

    private final Check check;

    FailoverActions(Check check) {
        this.check = check;
    }

    /** What has to be so after each action. */
    interface Check {
        void after(FailoverRun run, Step step);
    }

    /** An action that needs a machine, or needs that there is none yet. */
    record Chained(Needs needs, Arbitrary<Transformer<Optional<FailoverRun>>> transformer)
            implements net.jqwik.api.state.Action.Independent<Optional<FailoverRun>> {
        @Override
        public boolean precondition(Optional<FailoverRun> run) {
            return run.isPresent() == (needs == Needs.A_MACHINE);
        }
    }

    private enum Needs {
        A_MACHINE,
        NO_MACHINE
    }

    /** Starts some machine. */
    static Chained start(SpecModel model, Arbitrary<Set<Rule>> off) {
        return new Chained(
                Needs.NO_MACHINE,
                Combinators.combine(FailoverPlans.plans(), off)
                        .as((plan, rules) -> Transformer.transform(
                                "start " + plan, run -> Optional.of(FailoverRun.start(model, plan, rules)))));
    }

    /** All that can be done to a machine. */
    List<Chained> all() {
        return List.of(
                one("plug", KINDS, (plan, name) -> new Action.Plug(plan.device(name))),
                one("unplug", KINDS, (plan, name) -> new Action.Unplug(name)),
                one("negotiate", List.of("s"), (plan, name) -> new Action.Negotiate(name)),
                one("acknowledge", List.of("p"), (plan, name) -> new Action.Acknowledge(name)),
                one("eject", List.of("p"), (plan, name) -> new Action.Eject(name)),
                one("replug", List.of("p"), (plan, name) -> new Action.Replug(name)),
                one("migrate", List.of(), (plan, name) -> new Action.Migrate()),
                one("move", List.of(), (plan, name) -> new Action.Move()),
                one("cancel", List.of(), (plan, name) -> new Action.Cancel()),
                one("reset", List.of(), (plan, name) -> new Action.Reset()));
    }

    private Chained one(String word, List<String> kinds, BiFunction<FailoverPlan, String, Action> action) {
        Arbitrary<String> names = kinds.isEmpty()
                ? Arbitraries.just("")
                : Combinators.combine(
                                Arbitraries.of(kinds), Arbitraries.integers().between(0, FailoverPlans.OF_A_KIND - 1))
                        .as((kind, number) -> kind + number);
        return new Chained(
                Needs.A_MACHINE,
                names.map(name -> Transformer.mutate(
                        (word + " " + name).trim(),
                        run -> run.ifPresent(r -> check.after(r, r.apply(action.apply(r.plan(), name)))))));
    }
}
