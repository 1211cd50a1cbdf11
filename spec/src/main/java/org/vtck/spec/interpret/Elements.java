package org.vtck.spec.interpret;

import java.util.List;

/**
 * What a domain holds, as far as that is known.
 *
 * @param candidates its elements and those that may be
 * @param complete whether there can be no others
 */
public record Elements(List<Candidate> candidates, Completeness complete) {
    public Elements {
        candidates = List.copyOf(candidates);
    }

    /** Something that is in the domain, or ({@link Truth#UNKNOWN}) may be. */
    public record Candidate(Element element, Truth membership) {}

    /** Whether all elements are among the candidates. */
    public enum Completeness {
        ALL,
        MAYBE_MORE
    }

    /** No elements, and surely none. */
    static final Elements NONE = new Elements(List.of(), Completeness.ALL);

    /** Nothing is known. */
    static final Elements UNKNOWN = new Elements(List.of(), Completeness.MAYBE_MORE);

    boolean isComplete() {
        return complete == Completeness.ALL;
    }
}
