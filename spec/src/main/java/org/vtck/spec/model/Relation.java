package org.vtck.spec.model;

import java.util.List;
import java.util.Optional;
import org.vtck.spec.source.Place;

/** Functions that belong together because a key of theirs is equal. */
public record Relation(
        String name,
        String text,
        Optional<String> profile,
        List<Role> roles,
        List<Cardinality> cardinalities,
        List<Exclusion> exclusions,
        Place place) {
    public Relation {
        roles = List.copyOf(roles);
        cardinalities = List.copyOf(cardinalities);
        exclusions = List.copyOf(exclusions);
    }

    /**
     * A part that a function can play.
     *
     * @param behind name of the role directly below whose bus the function must be; it then takes that role's key
     * @param key the key; empty exactly if {@code behind} is given
     */
    public record Role(String name, Optional<String> behind, Expr where, Optional<Expr> key, Place place) {}

    /** Exactly one function plays a role per key, and the reasons when none or several do. */
    public record Cardinality(String role, String missing, String several, Place place) {}

    /** Keys that never pair, and the reason. */
    public record Exclusion(String reason, Interval keys, Place place) {}
}
