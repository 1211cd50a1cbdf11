package org.vtck.conformance.properties;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vtck.conformance.failover.Rule;
import org.vtck.conformance.failover.State.Carrier;
import org.vtck.conformance.failover.State.Pair;
import org.vtck.conformance.failover.State.Status;
import org.vtck.conformance.properties.FailoverPlan.Bridge;
import org.vtck.conformance.properties.FailoverPlan.Primary;
import org.vtck.conformance.properties.FailoverPlan.Standby;

/** The guest's part of a life in sets of names: every standby is tried with every function behind every bridge. */
final class ReferenceGuest {
    private final FailoverPlan plan;
    private final Set<Rule> off;
    private final Set<Pair> pairs = new TreeSet<>();
    private final Map<String, Carrier> carriers = new TreeMap<>();

    ReferenceGuest(FailoverPlan plan, Set<Rule> off) {
        this.plan = plan;
        this.off = off;
    }

    Set<Pair> pairs() {
        return pairs;
    }

    Map<String, Carrier> carriers() {
        return carriers;
    }

    void boots() {
        pairs.clear();
        carriers.clear();
    }

    void letsGo(String primary) {
        pairs.removeIf(p -> p.primary().equals(primary));
        carriers.replaceAll((standby, carrier) -> {
            if (!(carrier instanceof Carrier.By by) || !by.primaries().contains(primary)) {
                return carrier;
            }
            Set<String> rest = new TreeSet<>(by.primaries());
            rest.remove(primary);
            return rest.isEmpty() ? new Carrier.Itself() : new Carrier.By(rest);
        });
    }

    /** Pairs what is there and decides who carries. */
    void looks(Set<String> standbys, Set<String> bridges, Map<String, Status> primaries) {
        Set<Primary> visible = plan.primaries().stream()
                .filter(p ->
                        primaries.get(p.name()) == Status.PLUGGED || primaries.get(p.name()) == Status.UNPLUG_REQUESTED)
                .collect(Collectors.toSet());
        Set<Standby> grouped = plan.standbys().stream()
                .filter(s -> standbys.contains(s.name()))
                .collect(Collectors.toSet());
        Set<Bridge> there = plan.bridges().stream()
                .filter(b -> bridges.contains(b.name()) && b.group().isPresent())
                .collect(Collectors.toSet());
        pairs.clear();
        for (Standby standby : grouped) {
            for (Bridge bridge : there) {
                for (Primary primary : visible) {
                    if (belongs(standby, bridge, grouped, there) && isCandidate(primary, bridge, visible)) {
                        pairs.add(new Pair(standby.name(), primary.name()));
                    }
                }
            }
        }
        decide(standbys);
    }

    private boolean on(Rule rule) {
        return !off.contains(rule);
    }

    private boolean belongs(Standby standby, Bridge bridge, Collection<Standby> standbys, Collection<Bridge> bridges) {
        long group = standby.group();
        long behind = bridge.group().orElseThrow();
        return (!on(Rule.SAME_ID) || group == behind)
                && (!on(Rule.ZERO_NEVER_PAIRS) || (group != 0 && behind != 0))
                && (!on(Rule.ONE_STANDBY)
                        || standbys.stream().filter(s -> s.group() == group).count() == 1)
                && (!on(Rule.ONE_BRIDGE)
                        || bridges.stream()
                                        .filter(b -> b.group().equals(bridge.group()))
                                        .count()
                                == 1);
    }

    private boolean isCandidate(Primary primary, Bridge bridge, Collection<Primary> visible) {
        return isBehind(primary.behind(), bridge)
                && (!on(Rule.ONE_CANDIDATE)
                        || visible.stream()
                                        .filter(p -> isBehind(p.behind(), bridge))
                                        .count()
                                == 1);
    }

    /** Directly, or, if the rule is off, through bridges without an id. */
    private boolean isBehind(String bus, Bridge bridge) {
        if (bus.equals(bridge.name())) {
            return true;
        }
        Optional<Bridge> above = plan.bridge(bus);
        return !on(Rule.DIRECTLY_BEHIND)
                && above.flatMap(Bridge::group).isEmpty()
                && above.flatMap(Bridge::under).map(b -> isBehind(b, bridge)).orElse(false);
    }

    private void decide(Set<String> standbys) {
        Map<String, Carrier> before = new TreeMap<>(carriers);
        carriers.clear();
        for (String standby : standbys) {
            Set<String> own = pairs.stream()
                    .filter(p -> p.standby().equals(standby))
                    .map(Pair::primary)
                    .collect(Collectors.toSet());
            Carrier alone = on(Rule.FALL_BACK)
                    ? new Carrier.Itself()
                    : Optional.ofNullable(before.get(standby)).orElse(new Carrier.Nothing());
            carriers.put(standby, own.isEmpty() ? alone : new Carrier.By(own));
        }
    }
}
