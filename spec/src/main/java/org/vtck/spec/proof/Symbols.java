package org.vtck.spec.proof;

import org.vtck.spec.model.Attribute;

/** Names of the constants that make up one function, as SMT-LIB writes them. */
public final class Symbols {
    /** The configuration space: an array of 4096 bytes. */
    public static final String SPACE = "space";

    /** How many bytes of it are known, from offset 0. */
    public static final String KNOWN = "known";

    /** Whether it is known that the function was, or was not, in its reset state. */
    public static final String STATE_KNOWN = "|the state is known|";

    /** Whether its MAC address and features are known. */
    public static final String NETWORK_KNOWN = "|the network port is known|";

    /** The place of the instance that a claim about one instance is about. */
    public static final String PLACE = "|the place|";

    /** Whether no list is longer than it was followed. */
    public static final String FITS = "|the lists fit|";

    private Symbols() {}

    /** An attribute of the function. */
    public static String of(Attribute attribute) {
        return "|function." + attribute.word() + "|";
    }

    /** Whether a profile is active. */
    public static String active(String profile) {
        return "|profile " + profile + " is active|";
    }

    /** Whether the user chose a profile. */
    public static String chosen(String profile) {
        return "|profile " + profile + " is chosen|";
    }

    /** What a clause says of the function: the ordinal of a {@link Saying}. */
    public static String saying(String clause) {
        return "|what " + clause + " says|";
    }
}
