package org.vtck.conformance.pairing;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.vtck.spec.model.Relation;

/**
 * All members of all groups in one group, as if keys were nothing: only those that could pair within their own group.
 *
 * @param contradicting the members of a group that cannot
 */
record Unkeyed(Relation relation, Function<Group, Set<Member>> contradicting) {
    Group members(List<Group> groups) {
        Group all = new Group(0);
        for (Group group : groups) {
            Set<Member> out = contradicting.apply(group);
            for (Relation.Role role : relation.roles()) {
                boolean clear = role.behind()
                        .map(above -> group.playing(above).stream().noneMatch(out::contains))
                        .orElse(true);
                group.playing(role.name()).stream()
                        .filter(m -> clear && !out.contains(m))
                        .forEach(m -> all.add(role.name(), m));
            }
        }
        return all;
    }
}
