package org.vtck.conformance.properties;

import java.util.List;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.state.Transformer;
import org.vtck.conformance.failover.Action;
import org.vtck.conformance.failover.Step;

/** The actions of a life as jqwik chains them: each picks one of the plan's devices, whether or not it makes sense. */
final class FailoverActions {
    private static final List<String> KINDS = List.of("s", "b", "p");

    private FailoverActions() {}

    /** What has to be so after each action. */
    interface Check {
        void after(FailoverRun run, Step step);
    }

    /** All of them. */
    static List<net.jqwik.api.state.Action.Independent<FailoverRun>> all(Check check) {
        return List.of(
                one(KINDS, (plan, name) -> new Action.Plug(plan.device(name)), check, "plug"),
                one(KINDS, (plan, name) -> new Action.Unplug(name), check, "unplug"),
                one(List.of("s"), (plan, name) -> new Action.Negotiate(name), check, "negotiate"),
                one(List.of("p"), (plan, name) -> new Action.Acknowledge(name), check, "acknowledge"),
                one(List.of("p"), (plan, name) -> new Action.Eject(name), check, "eject"),
                one(List.of("p"), (plan, name) -> new Action.Replug(name), check, "replug"),
                one(List.of(), (plan, name) -> new Action.Migrate(), check, "migrate"),
                one(List.of(), (plan, name) -> new Action.Move(), check, "move"),
                one(List.of(), (plan, name) -> new Action.Cancel(), check, "cancel"),
                one(List.of(), (plan, name) -> new Action.Reset(), check, "reset"));
    }

    private static net.jqwik.api.state.Action.Independent<FailoverRun> one(
            List<String> kinds, BiFunction<FailoverPlan, String, Action> action, Check check, String word) {
        Arbitrary<String> names = kinds.isEmpty()
                ? Arbitraries.just("")
                : Arbitraries.of(kinds)
                        .flatMap(k -> Arbitraries.integers()
                                .between(0, FailoverPlans.OF_A_KIND - 1)
                                .map(i -> k + i));
        return () -> names.map(name -> Transformer.mutate(
                (word + " " + name).trim(), run -> check.after(run, run.apply(action.apply(run.plan(), name)))));
    }
}
