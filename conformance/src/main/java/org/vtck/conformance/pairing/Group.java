package org.vtck.conformance.pairing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** All members, role by role. */
    List<Member> members() {
        List<Member> all = new ArrayList<>();
        byRole.values().forEach(all::addAll);
        return all;
    }
}
