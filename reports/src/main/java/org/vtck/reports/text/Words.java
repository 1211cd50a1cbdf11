package org.vtck.reports.text;

import java.util.Locale;

/** Names of enumerations as they stand in documents. */
public final class Words {
    private Words() {}

    /** A constant in lower case. */
    public static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
