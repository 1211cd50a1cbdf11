package org.vtck.reports.site.write;

import java.util.LinkedHashMap;
import java.util.Map;

/** Texts of a data file, each stored once and named by its number. */
final class Strings {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    int of(String text) {
        return numbers.computeIfAbsent(text, t -> numbers.size());
    }

    Iterable<String> all() {
        return numbers.keySet();
    }
}
