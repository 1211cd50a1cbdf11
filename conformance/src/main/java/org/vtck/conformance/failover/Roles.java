package org.vtck.conformance.failover;

import org.vtck.spec.model.Relation;
import org.vtck.spec.model.Relation.Role;

/**
 * The names that a relation gives to the parts of a pair: the primary takes the key of the bridge that it is behind, the standby
 * has one of its own. A relation without a bridge names them as they are called here.
 */
record Roles(String standby, String bridge, String primary) {
    private static final String STANDBY = "standby";

    static Roles of(Relation relation) {
        for (Role primary : relation.roles()) {
            if (primary.behind().isPresent()) {
                String bridge = primary.behind().get();
                String standby = relation.roles().stream()
                        .filter(r -> r.key().isPresent() && !r.name().equals(bridge))
                        .findFirst()
                        .map(Role::name)
                        .orElse(STANDBY);
                return new Roles(standby, bridge, primary.name());
            }
        }
        return new Roles(STANDBY, "bridge", "primary");
    }
}
