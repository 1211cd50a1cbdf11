package org.vtck.conformance.pairing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vtck.conformance.pairing.PairingResult.Conflict;
import org.vtck.conformance.topology.Bridge;
import org.vtck.conformance.topology.Bus;
import org.vtck.conformance.topology.Topology;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.model.Relation;
import org.vtck.spec.model.Relation.Obstacle;

/** Finds what contradicts itself under one key: a role that several play, a bus that several bridges claim. */
final class Contradictions {
    private final Relation relation;
    private final Topology topology;
    private final Set<Loosening> loosened;

    Contradictions(Relation relation, Topology topology, Set<Loosening> loosened) {
        this.relation = relation;
        this.topology = topology;
        this.loosened = loosened;
    }

    List<Conflict> of(Group group) {
        List<Conflict> found = new ArrayList<>();
        for (Relation.Cardinality cardinality : relation.cardinalities()) {
            List<Member> playing = group.playing(cardinality.role());
            boolean tolerated = loosened.contains(new Loosening.Several(cardinality.role()));
            if (playing.size() > 1 && !tolerated && isClear(group, cardinality.role())) {
                List<FunctionAddress> members =
                        playing.stream().map(Member::address).sorted().toList();
                found.add(new Conflict(group.key(), members, relation.reason(cardinality.several())));
            }
        }
        for (Obstacle obstacle : relation.obstacles()) {
            if (obstacle.kind() == Obstacle.Kind.CONTESTED) {
                contested(group, obstacle, found);
            }
        }
        return found;
    }

    /** Who is behind several is not several of one. */
    private boolean isClear(Group group, String name) {
        Optional<String> behind = relation.roles().stream()
                .filter(r -> r.name().equals(name))
                .findFirst()
                .flatMap(Relation.Role::behind);
        return behind.map(above -> group.playing(above).size() == 1).orElse(true);
    }

    private void contested(Group group, Obstacle obstacle, List<Conflict> found) {
        Map<Bus, List<FunctionAddress>> claims = new LinkedHashMap<>();
        for (Member member : group.playing(obstacle.role().orElseThrow())) {
            topology.bridge(member.address())
                    .filter(topology::isContested)
                    .flatMap(Bridge::claim)
                    .ifPresent(bus -> claims.put(
                            bus,
                            topology.claimants(bus).stream()
                                    .map(Bridge::address)
                                    .toList()));
        }
        claims.values()
                .forEach(members -> found.add(new Conflict(group.key(), members, relation.reason(obstacle.reason()))));
    }
}
