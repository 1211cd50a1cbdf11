package org.vtck.conformance.campaign;

import java.util.List;

/**
 * One property of a suite.
 *
 * @param name the simple name of its class, a dot, and its own
 * @param id what the JUnit Platform calls it
 */
public record SuiteProperty(String name, String id) {
    /** What a user may call it: its whole name, that of its class, or what follows the dot. */
    public List<String> names() {
        int dot = name.indexOf('.');
        return List.of(name, name.substring(0, dot), name.substring(dot + 1));
    }

    /** Whether a user who wrote {@code text} means it. */
    public boolean answersTo(String text) {
        return names().contains(text);
    }
}
