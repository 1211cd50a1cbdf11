package org.vtck.reports.json;

import java.util.Locale;

/** Names of enumerations as they stand in documents. */
final class Words {
    private Words() {}

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
