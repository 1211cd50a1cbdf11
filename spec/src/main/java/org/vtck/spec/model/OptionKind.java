package org.vtck.spec.model;

import java.util.Arrays;
import java.util.Optional;

/** How a user writes the value of an option. */
public enum OptionKind {
    /** An unsigned number below 2^64, decimal or hexadecimal. */
    NUMBER("number"),
    /** {@code on} is 1, {@code off} is 0. */
    ON_OFF("on_off"),
    /** As {@link #ON_OFF}, and {@code auto} is 2. */
    ON_OFF_AUTO("on_off_auto"),
    /** A number of bytes, with {@code K}, {@code M}, {@code G}, {@code T}, {@code P} or {@code E} behind it where one likes. */
    SIZE("size"),
    /** Anything; its value is its length in bytes. */
    TEXT("text"),
    /** A dump, whose bytes the function shows instead of its own; 1 if it is given. */
    FILE("file"),
    /** The function's MAC address; without one, or with 0, a device takes the next that is free, from its default on. */
    MAC("mac"),
    /** Whose words a device keeps to where they differ: {@code qemu} is 0, {@code spec} is 1. */
    AUTHORITY("authority"),
    /** Nobody gives it: this device has that value, where what it is like leaves the choice to the user. */
    FIXED("fixed"),
    /** Nobody gives it: it says where the device is plugged in. */
    PLACED("placed");

    private final String word;

    OptionKind(String word) {
        this.word = word;
    }

    /** Whether a user may give an option of this kind. */
    public boolean isGiven() {
        return this != FIXED && this != PLACED;
    }

    /** The word in a source. */
    public String word() {
        return word;
    }

    /** The kind of that word. */
    public static Optional<OptionKind> of(String word) {
        return Arrays.stream(values()).filter(k -> k.word.equals(word)).findFirst();
    }
}
