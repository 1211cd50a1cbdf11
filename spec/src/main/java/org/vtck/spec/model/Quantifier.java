package org.vtck.spec.model;

/** How many elements of a domain must satisfy a body. */
public enum Quantifier {
    /** All; over nothing: not applicable. */
    FOR_EACH("for each"),
    AT_LEAST_ONE("at least one"),
    AT_MOST_ONE("at most one"),
    EXACTLY_ONE("exactly one"),
    NO("no");

    private final String words;

    Quantifier(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
