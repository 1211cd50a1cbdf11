package org.vtck.conformance.properties;

import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.ActionChainArbitrary;
import net.jqwik.api.state.ChangeDetector;
import org.vtck.conformance.failover.Rule;
import org.vtck.conformance.failover.Step;
import org.vtck.spec.model.SpecModel;

/** Whatever is done to a machine, in whatever order: the invariants hold, and the emulator does as an independent model says. */
public class FailoverProperties {
    private static final int LONGEST = 24;

    private final SpecModel model = Specification.provided();

    /** Rules that are not kept to; then the invariants should break, and they are all kept to here. */
    protected Set<Rule> off() {
        return Set.of();
    }

    @Provide
    Arbitrary<ActionChain<Optional<FailoverRun>>> lives() {
        return lives(Arbitraries.just(off()), FailoverProperties::invariantsHold);
    }

    @Provide
    Arbitrary<ActionChain<Optional<FailoverRun>>> weakened() {
        return lives(Arbitraries.of(Rule.class).map(Set::of), (run, step) -> {});
    }

    private Arbitrary<ActionChain<Optional<FailoverRun>>> lives(
            Arbitrary<Set<Rule>> without, FailoverActions.Check check) {
        ActionChainArbitrary<Optional<FailoverRun>> chain = ActionChain.<Optional<FailoverRun>>startWith(
                        Optional::empty)
                .withAction(FailoverActions.start(model, without));
        for (var action : new FailoverActions(check).all()) {
            chain = chain.withAction(action);
        }
        return chain.withMaxTransformations(1 + LONGEST).improveShrinkingWith(Unchanged::new);
    }

    private static void invariantsHold(FailoverRun run, Step step) {
        if (!step.broken().isEmpty()) {
            throw new AssertionError(step.broken() + " broken" + run);
        }
    }

    @Property
    void invariants_hold_after_every_action(@ForAll("lives") ActionChain<Optional<FailoverRun>> life) {
        life.run();
    }

    @Property
    void without_a_rule_the_emulator_still_does_what_the_rest_says(
            @ForAll("weakened") ActionChain<Optional<FailoverRun>> life) {
        life.run();
    }

    /** Lets shrinking leave out at once what was refused. */
    private static final class Unchanged implements ChangeDetector<Optional<FailoverRun>> {
        private Optional<FailoverPicture> before = Optional.empty();

        @Override
        public void before(Optional<FailoverRun> run) {
            before = run.map(FailoverRun::picture);
        }

        @Override
        public boolean hasChanged(Optional<FailoverRun> run) {
            return !before.equals(run.map(FailoverRun::picture));
        }
    }
}
