package org.vtck.reports.site.data;

import java.util.Map;

/** A function in the list of its machine; {@code counts} by letter of the outcome. */
public record FunctionRow(
        String address, String ids, String kind, String name, String link, Map<Character, Long> counts) {}
