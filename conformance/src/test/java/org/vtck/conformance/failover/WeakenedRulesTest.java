package org.vtck.conformance.failover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each rule is for: without it a short life breaks an invariant, with it the same life keeps all of them. */
final class WeakenedRulesTest {
    private static final Action NEGOTIATE = new Action.Negotiate("s7");
    private static final Action PRIMARY = plug("e1000e,id=p7,bus=b7");
    private static final List<Action> PAIR = List.of(standby("s7", 7), bridge("b7", 7), PRIMARY, NEGOTIATE);

    private record Life(List<Action> actions, Set<Invariant> broken) {}

    private static Life life(Rule without) {
        return switch (without) {
            case HIDDEN_UNTIL_NEGOTIATED ->
                breaking(List.of(standby("s7", 7), bridge("b7", 7), PRIMARY), Invariant.PRIMARY_ONLY_AFTER_NEGOTIATION);
            case SAME_ID -> breaking(PAIR, List.of(standby("s8", 8)), Invariant.REMOVAL_NEVER_PAIRS_WRONGLY);
            case ZERO_NEVER_PAIRS ->
                breaking(
                        List.of(
                                plug("virtio-net-pci,id=s7,x-zero-group-id=on"),
                                plug("pci-bridge,id=b7,chassis_nr=1,x-zero-group-id=on"),
                                PRIMARY,
                                NEGOTIATE),
                        Invariant.NO_PAIR_ACROSS_EQUAL_IDS);
            case ONE_STANDBY -> breaking(PAIR, List.of(standby("s8", 7)), Invariant.NO_PAIR_ACROSS_EQUAL_IDS);
            case ONE_BRIDGE -> breaking(PAIR, List.of(bridge("b8", 7)), Invariant.NO_PAIR_ACROSS_EQUAL_IDS);
            case ONE_CANDIDATE -> breaking(PAIR, List.of(plug("e1000e,id=p8,bus=b7")), Invariant.AT_MOST_ONE_PRIMARY);
            case DIRECTLY_BEHIND ->
                breaking(
                        List.of(
                                standby("s7", 7),
                                bridge("b7", 7),
                                plug("pci-bridge,id=plain,chassis_nr=9,bus=b7"),
                                plug("e1000e,id=p7,bus=plain")),
                        Invariant.REMOVAL_NEVER_PAIRS_WRONGLY);
            case PAIR_AGAIN -> breaking(PAIR, List.of(new Action.Unplug("b7")), Invariant.REMOVAL_NEVER_PAIRS_WRONGLY);
            case FALL_BACK -> breaking(List.of(standby("s7", 7)), Invariant.STANDBY_WITHOUT_PRIMARY_CARRIES);
            case ACKNOWLEDGE_FIRST ->
                breaking(PAIR, List.of(new Action.Migrate(), new Action.Eject("p7")), Invariant.NO_CARRIER_IS_GONE);
            case EJECT_BEFORE_MOVE ->
                breaking(
                        PAIR, List.of(new Action.Migrate(), new Action.Move()), Invariant.NOTHING_PASSED_THROUGH_MOVES);
            case REPLUG_ON_CANCEL ->
                breaking(PAIR, List.of(new Action.Migrate(), new Action.Cancel()), Invariant.CANCEL_RESTORES);
            case NO_PLUG_WHILE_MIGRATING ->
                breaking(
                        PAIR,
                        List.of(new Action.Migrate(), standby("s8", 7), new Action.Cancel()),
                        Invariant.CANCEL_RESTORES);
        };
    }

    private static Life breaking(List<Action> actions, Invariant... broken) {
        return new Life(actions, Set.of(broken));
    }

    private static Life breaking(List<Action> first, List<Action> then, Invariant... broken) {
        List<Action> all = new ArrayList<>(first);
        all.addAll(then);
        return breaking(all, broken);
    }

    private static Action plug(String device) {
        return new Action.Plug(device);
    }

    private static Action standby(String id, int group) {
        return plug("virtio-net-pci,id=" + id + ",failover-group-id=" + group);
    }

    private static Action bridge(String id, int group) {
        return plug("pci-bridge,id=" + id + ",chassis_nr=1,failover-group-id=" + group);
    }

    @ParameterizedTest
    @EnumSource
    void without_a_rule_an_invariant_breaks_that_holds_with_it(Rule rule) {
        Life life = life(rule);
        assertThat(brokenIn(life, EnumSet.of(rule))).containsAll(life.broken());
        assertThat(brokenIn(life, EnumSet.noneOf(Rule.class))).isEmpty();
    }

    @Test
    void each_invariant_needs_a_rule() {
        Set<Invariant> needed = new TreeSet<>();
        for (Rule rule : Rule.values()) {
            needed.addAll(brokenIn(life(rule), EnumSet.of(rule)));
        }
        needed.addAll(brokenIn(
                breaking(
                        PAIR,
                        List.of(
                                new Action.Migrate(),
                                new Action.Acknowledge("p7"),
                                new Action.Eject("p7"),
                                new Action.Move(),
                                new Action.Replug("p7"))),
                EnumSet.of(Rule.PAIR_AGAIN)));
        assertThat(needed).containsExactly(Invariant.values());
    }

    private static Set<Invariant> brokenIn(Life life, Set<Rule> off) {
        Lifecycle lifecycle = Told.lifecycle("-M pc", off);
        Set<Invariant> broken = new TreeSet<>();
        life.actions().forEach(action -> broken.addAll(lifecycle.apply(action).broken()));
        return broken;
    }
}
