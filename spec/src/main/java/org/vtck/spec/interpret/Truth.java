package org.vtck.spec.interpret;

/**
 * Truth in strong Kleene logic. {@link #VACUOUS} is truth that rests on a {@code for each} over nothing: it counts as true, but a
 * clause of which no more is true is not applicable.
 */
public enum Truth implements Value {
    FALSE,
    UNKNOWN,
    VACUOUS,
    TRUE;

    /** The truth of a Java boolean. */
    public static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** True, be it vacuously. */
    public boolean holds() {
        return this == TRUE || this == VACUOUS;
    }

    /** Without the distinction between true and vacuously true. */
    public Truth plain() {
        return this == VACUOUS ? TRUE : this;
    }

    public Truth not() {
        return this == UNKNOWN ? UNKNOWN : of(this == FALSE);
    }

    /** False if one is false; else unknown if one is unknown; vacuous if both are. */
    public Truth and(Truth other) {
        if (this == FALSE || other == FALSE) {
            return FALSE;
        } else if (this == UNKNOWN || other == UNKNOWN) {
            return UNKNOWN;
        }
        return this == VACUOUS && other == VACUOUS ? VACUOUS : TRUE;
    }

    /** The greater one in the order false, unknown, vacuous, true. */
    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** {@code other} unless this is false. */
    public Truth implies(Truth other) {
        return not().or(other);
    }
}
