package org.vtck.conformance.pairing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.vtck.conformance.pairing.PairingResult.Conflict;
import org.vtck.conformance.pairing.PairingResult.Pair;
import org.vtck.conformance.pairing.PairingResult.Unpaired;
import org.vtck.conformance.topology.Bridge;
import org.vtck.conformance.topology.Topology;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.model.Relation;
import org.vtck.spec.model.Relation.Obstacle;
import org.vtck.spec.model.Relation.Role;
import org.vtck.spec.subject.PciFunction;

/**
 * Joins the members of a relation by key; the time is linear in the number of functions, but for sorting the keys.
 *
 * <p>Under each key that is not excluded: one member of each role, none with an obstacle, is a pair. Otherwise every member is
 * either in a conflict or unpaired, with what most directly keeps it from pairing: an obstacle of its own, a conflict, an
 * obstacle of another, a role that nobody plays.
 */
final class Join {
    private final Relation relation;
    private final Topology topology;
    private final Set<Loosening> loosened;
    private final BiPredicate<Role, PciFunction> plays;
    private final Reach reach;
    private final Map<Long, Group> groups = new HashMap<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Unpaired> unpaired = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();

    /** {@code plays} says whether a function that is directly behind another plays a role. */
    Join(Relation relation, Topology topology, Set<Loosening> loosened, BiPredicate<Role, PciFunction> plays) {
        this.relation = relation;
        this.topology = topology;
        this.loosened = loosened;
        this.plays = plays;
        this.reach = loosened.contains(new Loosening.Deeper())
                ? Reach.deeper(topology, this::hasKeyOfItsOwn)
                : Reach.direct(topology);
    }

    private boolean hasKeyOfItsOwn(PciFunction function) {
        return relation.roles().stream().anyMatch(r -> r.key().isPresent() && plays.test(r, function));
    }

    List<Pair> pairs() {
        return pairs;
    }

    List<Unpaired> unpaired() {
        return unpaired;
    }

    List<Conflict> conflicts() {
        return conflicts;
    }

    void over(Cast cast) {
        for (Member member : cast.members()) {
            for (Long key : member.keys()) {
                groups.computeIfAbsent(key, Group::new).add(member.part(), member);
            }
            reportDiffering(member);
        }
        List<Group> inOrder = new ArrayList<>(groups.values());
        inOrder.sort((a, b) -> Long.compareUnsigned(a.key(), b.key()));
        for (Group group : inOrder) {
            addWhoIsBehind(group);
            settle(group);
        }
        if (loosened.contains(new Loosening.AnyKey())) {
            pairs.clear();
            pairs.addAll(pairs(new Unkeyed(relation, this::contradicting).members(inOrder)));
        }
        cast.asides().forEach(this::aside);
    }

    /** A function that contradicts itself is one conflict, however many keys it carries. */
    private boolean reportDiffering(Member member) {
        Optional<Relation.Reason> reason = differs(member);
        reason.ifPresent(r -> conflicts.add(new Conflict(member.firstKey(), List.of(member.address()), r)));
        return reason.isPresent();
    }

    private Optional<Relation.Reason> differs(Member member) {
        return member.differs() ? obstacle(Obstacle.Kind.KEY_DIFFERS, Optional.empty()) : Optional.empty();
    }

    private void aside(Member member) {
        if (!reportDiffering(member)) {
            Relation.Reason reason = excluded(member.firstKey()).orElseGet(() -> relation.reason(member.part()));
            unpaired.add(new Unpaired(member.address(), member.firstKey(), PairingResult.NO_ROLE, reason));
        }
    }

    /** Roles behind others, in the order of the roles, so that one may be behind another that is behind a third. */
    private void addWhoIsBehind(Group group) {
        for (Role role : relation.roles()) {
            if (role.behind().isEmpty()) {
                continue;
            }
            List<Member> above = group.playing(role.behind().get());
            for (Member one : above) {
                if (one.firstKey() == group.key()) {
                    List<PciFunction> behind = bridge(one).map(reach::behind).orElse(List.of()).stream()
                            .filter(f -> plays.test(role, f))
                            .toList();
                    if (above.size() == 1 || behind.size() <= 1 || !isByItself(role)) {
                        behind.forEach(f ->
                                group.add(role.name(), new Member(f.address(), role.name(), List.of(group.key()))));
                    }
                }
            }
        }
    }

    /** Where several may play what a role is behind, but not the role, each of them is looked at by itself. */
    private boolean isByItself(Role role) {
        return loosened.contains(new Loosening.Several(role.behind().orElseThrow()))
                && !loosened.contains(new Loosening.Several(role.name()));
    }

    private void settle(Group group) {
        Optional<Relation.Reason> excluded = excluded(group.key());
        if (excluded.isPresent()) {
            group.members().stream().filter(m -> differs(m).isEmpty()).forEach(m -> add(group, m, excluded.get()));
            return;
        }
        List<Conflict> found = conflictsOf(group);
        conflicts.addAll(found);
        List<Relation.Reason> reasons = new ArrayList<>();
        found.forEach(c -> reasons.add(c.reason()));
        group.members().forEach(m -> differs(m).ifPresent(reasons::add));
        group.members().forEach(m -> ownObstacle(m).ifPresent(reasons::add));
        reasons.addAll(missing(group));
        if (reasons.isEmpty()) {
            pairs.addAll(pairs(group));
            return;
        }
        for (Member member : group.members()) {
            if (differs(member).isEmpty()
                    && found.stream().noneMatch(c -> c.members().contains(member.address()))) {
                add(group, member, ownObstacle(member).orElse(reasons.get(0)));
            }
        }
    }

    private List<Conflict> conflictsOf(Group group) {
        return new Contradictions(relation, topology, loosened).of(group);
    }

    /** The members of a group that cannot pair, whoever the others are. */
    private Set<Member> contradicting(Group group) {
        List<Conflict> found = conflictsOf(group);
        Set<Member> members = new HashSet<>();
        for (Member member : group.members()) {
            boolean conflict = found.stream().anyMatch(c -> c.members().contains(member.address()));
            if (excluded(group.key()).isPresent()
                    || conflict
                    || differs(member).isPresent()
                    || ownObstacle(member).isPresent()) {
                members.add(member);
            }
        }
        return members;
    }

    /** One pair for each choice of one member for each role; without a loosening there is but one. */
    private List<Pair> pairs(Group group) {
        List<List<PairingResult.Part>> choices = List.of(List.of());
        for (Role role : relation.roles()) {
            List<Member> playing = group.playing(role.name());
            if (playing.isEmpty() && !isNeeded(role)) {
                continue;
            }
            List<List<PairingResult.Part>> longer = new ArrayList<>();
            for (List<PairingResult.Part> choice : choices) {
                for (Member member : playing) {
                    List<PairingResult.Part> parts = new ArrayList<>(choice);
                    parts.add(new PairingResult.Part(member.part(), member.address()));
                    longer.add(parts);
                }
            }
            choices = longer;
        }
        return choices.stream().map(parts -> new Pair(group.key(), parts)).toList();
    }

    private boolean isNeeded(Role role) {
        return relation.cardinalities().stream().anyMatch(c -> c.role().equals(role.name()));
    }

    /** A role behind others is missed only where it is clear behind whom. */
    private List<Relation.Reason> missing(Group group) {
        List<Relation.Reason> reasons = new ArrayList<>();
        for (Relation.Cardinality cardinality : relation.cardinalities()) {
            boolean clear = behind(cardinality.role())
                    .map(above -> group.playing(above).size() == 1
                            && ownObstacle(group.playing(above).get(0)).isEmpty())
                    .orElse(true);
            if (clear && group.playing(cardinality.role()).isEmpty()) {
                reasons.add(relation.reason(cardinality.missing()));
            }
        }
        return reasons;
    }

    private Optional<String> behind(String role) {
        return relation.roles().stream()
                .filter(r -> r.name().equals(role))
                .findFirst()
                .flatMap(Role::behind);
    }

    private Optional<Relation.Reason> ownObstacle(Member member) {
        boolean unnumbered = bridge(member).map(b -> !b.isNumbered()).orElse(false);
        return unnumbered ? obstacle(Obstacle.Kind.UNNUMBERED, Optional.of(member.part())) : Optional.empty();
    }

    private Optional<Relation.Reason> obstacle(Obstacle.Kind kind, Optional<String> role) {
        return relation.obstacles().stream()
                .filter(o -> o.kind() == kind && o.role().equals(role))
                .findFirst()
                .map(o -> relation.reason(o.reason()));
    }

    private Optional<Relation.Reason> excluded(long key) {
        return relation.exclusions().stream()
                .filter(x -> x.keys().contains(key) && !loosened.contains(new Loosening.ExcludedKeys()))
                .findFirst()
                .map(x -> relation.reason(x.reason()));
    }

    private Optional<Bridge> bridge(Member member) {
        FunctionAddress address = member.address();
        return topology.bridge(address);
    }

    private void add(Group group, Member member, Relation.Reason reason) {
        unpaired.add(new Unpaired(member.address(), group.key(), member.part(), reason));
    }
}
