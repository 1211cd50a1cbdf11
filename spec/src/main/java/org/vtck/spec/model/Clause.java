package org.vtck.spec.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vtck.spec.source.Place;

/**
 * One normative statement.
 *
 * @param id {@code <structure or chapter>.<party>.<slug>}, stable for ever
 * @param assumptions all that a verdict leans on, those of its definitions and fields included; sorted
 * @param requirements conditions of this clause alone, judged after those of {@code scope}
 * @param impliedBy clauses that fail whenever this one does
 * @param profile profile of the module that states it
 */
public record Clause(
        String id,
        Party party,
        Obligation obligation,
        Optional<Scope> scope,
        Citation citation,
        List<String> assumptions,
        List<Scope.Requirement> requirements,
        List<String> impliedBy,
        Optional<String> hint,
        Body body,
        String module,
        Optional<String> profile,
        Optional<String> doc,
        Place place) {
    public Clause {
        assumptions = List.copyOf(assumptions);
        requirements = List.copyOf(requirements);
        impliedBy = List.copyOf(impliedBy);
    }

    /** Whose duty it is. */
    public enum Party {
        DEVICE,
        DRIVER
    }

    /**
     * Where the statement stands.
     *
     * @param label heading path in the document
     * @param statement number of the statement in the project's list; empty where the document numbers none
     */
    public record Citation(Document document, String section, Optional<String> label, Optional<Integer> statement) {
        /** For a person, e.g. {@code virtio-v1.4-cs01 4.1.4.9 (statement 90)}. */
        public String text() {
            return document.version()
                    + " "
                    + section
                    + label.map(l -> ", \"" + l + "\"").orElse("")
                    + statement.map(n -> " (statement " + n + ")").orElse("");
        }
    }

    /** Whether the subject is a topology rather than a function. */
    public boolean ofTopology() {
        return scope.map(Scope::ofTopology).orElse(false);
    }

    /** How a clause is judged. */
    public sealed interface Body {
        /** From bytes. */
        record Predicate(Expr condition) implements Body {}

        /** With live accesses. */
        record Probe(Expr condition) implements Body {}

        /** On a recording. */
        record Trace(Expr condition) implements Body {}

        /** By nobody, for a reason. */
        record Untestable(Reason reason, String why) implements Body {}
    }

    /** Why a clause cannot be judged by this kit. */
    public enum Reason {
        NEEDS_BAR,
        NEEDS_INTERRUPTS,
        DRIVER_INTERNAL,
        NOT_OBSERVABLE,
        ADVICE
    }

    /** One model states a name once, so the name is the identity. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Clause that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
