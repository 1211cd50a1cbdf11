package org.vtck.spec.model;

/** How strong a statement is (RFC 2119, and the specification's CAN). */
public enum Obligation {
    MUST("MUST"),
    MUST_NOT("MUST NOT"),
    SHOULD("SHOULD"),
    SHOULD_NOT("SHOULD NOT"),
    MAY("MAY"),
    CAN("CAN");

    private final String word;

    Obligation(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** MUST and MUST NOT. */
    public boolean isMandatory() {
        return this == MUST || this == MUST_NOT;
    }

    /** MAY and CAN: nothing can violate them. */
    public boolean isPermission() {
        return this == MAY || this == CAN;
    }
}
