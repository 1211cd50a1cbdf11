package org.vtck.conformance.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vtck.conformance.failover.Action;
import org.vtck.conformance.failover.Rule;
import org.vtck.conformance.failover.State.Pair;
import org.vtck.conformance.failover.Step;
import org.vtck.conformance.pairing.Machines;
import org.vtck.conformance.properties.FailoverPlan.Board;
import org.vtck.conformance.properties.FailoverPlan.Bridge;
import org.vtck.conformance.properties.FailoverPlan.Primary;
import org.vtck.conformance.properties.FailoverPlan.Standby;

/** Lives that chains have found to differ from the reference once. */
final class FailoverRunTest {
    private static final FailoverPlan TWO_BRIDGES = new FailoverPlan(
            Board.PC,
            List.of(new Standby("s0", 1)),
            List.of(
                    new Bridge("b0", Optional.of(1L), Optional.empty()),
                    new Bridge("b1", Optional.of(1L), Optional.empty())),
            List.of(new Primary("p0", "b0"), new Primary("p1", "b0"), new Primary("p2", "b1")),
            Set.of("s0", "b0", "b1", "p0", "p1", "p2"));

    @Test
    void where_two_bridges_may_have_one_id_two_candidates_behind_one_of_them_still_do_not_pair() {
        FailoverRun run = FailoverRun.start(Machines.newest().model(), TWO_BRIDGES, Set.of(Rule.ONE_BRIDGE));
        Step step = run.apply(new Action.Negotiate("s0"));
        assertThat(step.state().pairs()).containsExactly(new Pair("s0", "p2"));
    }

    @Test
    void a_primary_that_takes_over_the_address_of_one_that_was_let_go_is_still_paired() {
        FailoverPlan plan = new FailoverPlan(
                Board.PC,
                List.of(new Standby("s0", 1), new Standby("s1", 2)),
                List.of(
                        new Bridge("b0", Optional.of(1L), Optional.empty()),
                        new Bridge("b1", Optional.of(2L), Optional.empty())),
                List.of(new Primary("p0", "b0"), new Primary("p1", "b1")),
                Set.of("s0", "s1", "b0", "b1", "p0", "p1"));
        FailoverRun run = FailoverRun.start(Machines.newest().model(), plan, Set.of());
        run.apply(new Action.Negotiate("s0"));
        run.apply(new Action.Negotiate("s1"));
        run.apply(new Action.Unplug("p0"));
        run.apply(new Action.Acknowledge("p0"));
        Step step = run.apply(new Action.Unplug("b0"));
        assertThat(step.state().pairs()).containsExactly(new Pair("s1", "p1"));
    }
}
