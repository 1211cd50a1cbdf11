package org.vtck.reports.site.data;

import java.util.List;

/** Named values; {@code otherwise} says what a value without a name means. */
public record EnumerationData(String name, String otherwise, List<Value> values, List<String> reserved) {
    public EnumerationData {
        values = List.copyOf(values);
        reserved = List.copyOf(reserved);
    }

    /** One value. */
    public record Value(String name, String value, String module, String text) {}
}
