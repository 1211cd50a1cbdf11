package org.vtck.conformance.pairing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vtck.spec.model.Relation;

/** The members of one key, by role. */
final class Group {
    private final long key;
    private final Map<String, List<Member>> byRole = new LinkedHashMap<>();

    Group(long key) {
        this.key = key;
    }

    long key() {
        return key;
    }

    void add(String role, Member member) {
        byRole.computeIfAbsent(role, r -> new ArrayList<>(1)).add(member);
    }

    /** Those who play a role, by address. */
    List<Member> playing(String role) {
        return byRole.getOrDefault(role, List.of());
    }

    /** The one who plays a role, if it is one. */
    Optional<Member> only(Relation.Role role) {
        List<Member> all = playing(role.name());
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** All members, role by role. */
    List<Member> members() {
        List<Member> all = new ArrayList<>();
        byRole.values().forEach(all::addAll);
        return all;
    }
}
