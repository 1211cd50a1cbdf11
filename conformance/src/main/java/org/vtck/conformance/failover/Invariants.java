package org.vtck.conformance.failover;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vtck.conformance.failover.State.Carrier;
import org.vtck.conformance.failover.State.Pair;
import org.vtck.conformance.failover.State.Primary;
import org.vtck.conformance.failover.State.Standby;
import org.vtck.conformance.failover.State.Status;

/** Judges a state. */
public final class Invariants {
    private Invariants() {}

    /** The invariants that do not hold, in their order. */
    public static List<Invariant> brokenIn(State state) {
        Set<Invariant> broken = EnumSet.noneOf(Invariant.class);
        for (Invariant invariant : Invariant.values()) {
            if (!holds(invariant, state)) {
                broken.add(invariant);
            }
        }
        return new ArrayList<>(broken);
    }

    /** Whether one invariant holds. */
    public static boolean holds(Invariant invariant, State state) {
        return switch (invariant) {
            case AT_MOST_ONE_PRIMARY -> atMostOnePrimary(state);
            case STANDBY_WITHOUT_PRIMARY_CARRIES -> standbyWithoutPrimaryCarries(state);
            case FOUND_AGAIN_BY_ID -> state.migration() != State.Migration.MOVED || foundById(state);
            case NO_PAIR_ACROSS_EQUAL_IDS -> state.pairs().stream().noneMatch(p -> isAcrossEqualIds(p, state));
            case REMOVAL_NEVER_PAIRS_WRONGLY -> state.pairs().stream().allMatch(p -> isRight(p, state));
            case NO_CARRIER_IS_GONE -> noCarrierIsGone(state);
            case NOTHING_PASSED_THROUGH_MOVES -> state.past().moved().isEmpty();
            case PRIMARY_ONLY_AFTER_NEGOTIATION -> primaryOnlyAfterNegotiation(state);
            case CANCEL_RESTORES -> !state.past().cancelled() || isRestored(state);
        };
    }

    private static boolean atMostOnePrimary(State state) {
        Set<String> seen = new HashSet<>();
        return state.pairs().stream().allMatch(p -> seen.add(p.standby()));
    }

    private static boolean standbyWithoutPrimaryCarries(State state) {
        return state.standbys().stream()
                .filter(s -> state.carriers().containsKey(s.id()))
                .filter(s -> state.pairs().stream().noneMatch(p -> p.standby().equals(s.id())))
                .allMatch(s -> state.carriers().get(s.id()) instanceof Carrier.Itself);
    }

    private static boolean foundById(State state) {
        for (Primary primary : state.primaries()) {
            Optional<Long> group = groupOfBridge(primary, state).filter(g -> g != 0);
            if (primary.status() == Status.PLUGGED && group.isPresent() && isAlone(primary, group.get(), state)) {
                Standby standby = state.standbysOf(group.get()).get(0);
                if (standby.negotiated() && !state.pairs().contains(new Pair(standby.id(), primary.id()))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isAlone(Primary primary, long group, State state) {
        return state.standbysOf(group).size() == 1
                && state.bridgesOf(group).size() == 1
                && state.primaries().stream()
                        .filter(p -> p.isVisible() && p.bus().equals(primary.bus()))
                        .allMatch(p -> p.equals(primary));
    }

    private static boolean isAcrossEqualIds(Pair pair, State state) {
        return Stream.of(
                        state.standby(pair.standby()).map(Standby::group),
                        state.primary(pair.primary()).flatMap(p -> groupOfBridge(p, state)))
                .flatMap(Optional::stream)
                .anyMatch(g -> g == 0
                        || state.standbysOf(g).size() > 1
                        || state.bridgesOf(g).size() > 1);
    }

    private static Optional<Long> groupOfBridge(Primary primary, State state) {
        return state.bridges().stream()
                .filter(b -> b.id().equals(primary.bus()))
                .findFirst()
                .map(State.Bridge::group);
    }

    private static boolean isRight(Pair pair, State state) {
        Optional<Long> group = state.standby(pair.standby()).map(Standby::group);
        return group.isPresent()
                && state.primary(pair.primary())
                        .filter(Primary::isVisible)
                        .filter(p -> groupOfBridge(p, state).equals(group))
                        .isPresent();
    }

    private static boolean noCarrierIsGone(State state) {
        return state.past().lost().isEmpty()
                && state.carriers().values().stream()
                        .flatMap(c -> c instanceof Carrier.By by ? by.primaries().stream() : Stream.empty())
                        .allMatch(p -> state.primary(p).map(Primary::isShown).orElse(false));
    }

    private static boolean primaryOnlyAfterNegotiation(State state) {
        return state.standbys().stream()
                .filter(s -> !s.negotiated())
                .noneMatch(s -> state.carriers().get(s.id()) instanceof Carrier.By);
    }

    private static boolean isRestored(State state) {
        return state.past().requested().stream()
                        .allMatch(id -> state.primary(id)
                                .map(p -> p.status() == Status.PLUGGED)
                                .orElse(false))
                && state.pairs().containsAll(state.past().paired());
    }
}
