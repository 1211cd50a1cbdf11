package org.vtck.spec.model;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vtck.spec.source.Place;

/**
 * Functions that belong together because a key of theirs is equal.
 *
 * @param obstacles what keeps functions that have the right key from being paired
 * @param asides functions that have a key and play no role
 * @param reasons what each reason that the relation names says to a person
 */
public record Relation(
        String name,
        String text,
        Optional<String> profile,
        List<Role> roles,
        List<Cardinality> cardinalities,
        List<Exclusion> exclusions,
        List<Obstacle> obstacles,
        List<Aside> asides,
        List<Reason> reasons,
        Place place) {
    public Relation {
        roles = List.copyOf(roles);
        cardinalities = List.copyOf(cardinalities);
        exclusions = List.copyOf(exclusions);
        obstacles = List.copyOf(obstacles);
        asides = List.copyOf(asides);
        reasons = List.copyOf(reasons);
    }

    /** All assumptions that the roles and the asides lean on, sorted. */
    public List<String> assumptions() {
        SortedSet<String> ids = new TreeSet<>();
        for (Role role : roles) {
            ids.addAll(ExprTree.assumptions(role.where()));
            role.key().ifPresent(key -> ids.addAll(ExprTree.assumptions(key)));
        }
        for (Aside aside : asides) {
            ids.addAll(ExprTree.assumptions(aside.where()));
            ids.addAll(ExprTree.assumptions(aside.key()));
        }
        return List.copyOf(ids);
    }

    /** The reason of a name; without a sentence if the relation states none. */
    public Reason reason(String name) {
        return reasons.stream()
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElseGet(() -> new Reason(name, "", place));
    }

    /**
     * A part that a function can play.
     *
     * @param behind name of the role directly below whose bus the function must be; it then takes that role's key
     * @param key the key; empty exactly if {@code behind} is given. If it reads the first instance of a structure, the values
     *     of all its instances count
     */
    public record Role(String name, Optional<String> behind, Expr where, Optional<Expr> key, Place place) {}

    /** Exactly one function plays a role per key, and the reasons when none or several do. */
    public record Cardinality(String role, String missing, String several, Place place) {}

    /** Keys that never pair, and the reason. */
    public record Exclusion(String reason, Interval keys, Place place) {}

    /** A state in which a function pairs nothing, whatever its key is, and the reason; {@code role} is whose state it is. */
    public record Obstacle(Kind kind, String reason, Optional<String> role, Place place) {
        /** States. */
        public enum Kind {
            /** The function is a bridge whose secondary bus has no number; unpaired. */
            UNNUMBERED,
            /** The function is a bridge whose secondary bus another bridge claims as well; a conflict. */
            CONTESTED,
            /** A function, of whatever role, holds several keys; a conflict. */
            KEY_DIFFERS
        }
    }

    /** Functions that carry a key without playing a role: they are listed as unpaired and spoil no pair. */
    public record Aside(String reason, Expr where, Expr key, Place place) {}

    /** What a reason says to a person. */
    public record Reason(String name, String sentence, Place place) {}
}
