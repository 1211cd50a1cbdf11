package org.vtck.conformance.pairing;

import java.util.List;

/** Who carries a key: the members that play a role, and those that play none; both by address. */
record Cast(List<Member> members, List<Member> asides) {
    Cast {
        members = List.copyOf(members);
        asides = List.copyOf(asides);
    }
}
