package org.vtck.conformance.failover;

import java.util.HashSet;
import java.util.Set;
import org.vtck.conformance.pairing.Loosening;
import org.vtck.spec.model.Relation;

/** What the rules that are off mean for a guest's pairing. */
final class Looseness {
    private Looseness() {}

    static Set<Loosening> of(Set<Rule> off, Relation relation) {
        Roles roles = Roles.of(relation);
        Set<Loosening> loosened = new HashSet<>();
        for (Rule rule : off) {
            switch (rule) {
                case SAME_ID -> loosened.add(new Loosening.AnyKey());
                case ZERO_NEVER_PAIRS -> loosened.add(new Loosening.ExcludedKeys());
                case ONE_STANDBY -> loosened.add(new Loosening.Several(roles.standby()));
                case ONE_BRIDGE -> loosened.add(new Loosening.Several(roles.bridge()));
                case ONE_CANDIDATE -> loosened.add(new Loosening.Several(roles.primary()));
                case DIRECTLY_BEHIND -> loosened.add(new Loosening.Deeper());
                default -> {
                    // It is kept by the host, or by the guest outside its pairing.
                }
            }
        }
        return loosened;
    }
}
