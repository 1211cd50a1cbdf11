package org.vtck.spec.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** A property of a list's link or entry, of a function, or of an event, that is no field of a structure. */
public enum Attribute {
    LINK_AT(Of.LINK, "at", 0xfff),
    LINK_VALUE(Of.LINK, "value", 0xfff),
    LINK_TARGET(Of.LINK, "target", 0xfff),
    LINK_REVISITS(Of.LINK, "revisits"),
    LINK_IS_END(Of.LINK, "is_end"),
    LINK_IN_RANGE(Of.LINK, "in_range"),
    LINK_IS_FIRST(Of.LINK, "is_first"),
    ENTRY_AT(Of.ENTRY, "at", 0xfff),
    ENTRY_ID(Of.ENTRY, "id", 0xffff),
    ENTRY_LENGTH(Of.ENTRY, "length", 0xffff),
    ENTRY_KNOWN(Of.ENTRY, "known"),
    ENTRY_BROKEN(Of.ENTRY, "broken"),
    FUNCTION_SEGMENT(Of.FUNCTION, "segment", 0xffff_ffffL),
    FUNCTION_BUS(Of.FUNCTION, "bus", 0xff),
    FUNCTION_SLOT(Of.FUNCTION, "slot", 0x1f),
    FUNCTION_NUMBER(Of.FUNCTION, "number", 7),
    FUNCTION_DECLARED(Of.FUNCTION, "declared"),
    FUNCTION_DECLARED_TYPE(Of.FUNCTION, "declared_type", 0xffff),
    FUNCTION_RESET_STATE(Of.FUNCTION, "reset_state"),
    FUNCTION_MAC(Of.FUNCTION, "mac", 0xffff_ffff_ffffL),
    FUNCTION_OFFERED_FEATURES(Of.FUNCTION, "offered_features", 0xffff_ffff_ffff_ffffL),
    EVENT_AT(Of.EVENT, "at", 0xfff),
    EVENT_WIDTH(Of.EVENT, "width", 8),
    EVENT_VALUE(Of.EVENT, "value", 0xffff_ffffL);

    private final Of of;
    private final String word;
    private final OptionalLong most;

    Attribute(Of of, String word) {
        this(of, word, OptionalLong.empty());
    }

    Attribute(Of of, String word, long most) {
        this(of, word, OptionalLong.of(most));
    }

    Attribute(Of of, String word, OptionalLong most) {
        this.of = of;
        this.word = word;
        this.most = most;
    }

    /** The name in the sources. */
    public String word() {
        return word;
    }

    /** What it is a property of. */
    public Of of() {
        return of;
    }

    /** Whether the attribute is true or false rather than a number. */
    public boolean isBoolean() {
        return most.isEmpty();
    }

    /** The largest number that the attribute can be, unsigned; there is none for what is true or false. */
    public long most() {
        return most.orElseThrow();
    }

    /** The attribute of that name. */
    public static Optional<Attribute> named(Of of, String word) {
        return Arrays.stream(values())
                .filter(a -> a.of == of && a.word.equals(word))
                .findFirst();
    }

    /** What attributes are properties of. */
    public enum Of {
        LINK,
        ENTRY,
        FUNCTION,
        EVENT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
