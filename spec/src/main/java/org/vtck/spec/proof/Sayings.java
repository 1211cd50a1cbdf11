package org.vtck.spec.proof;

import java.util.List;

/**
 * What clauses say of any one function.
 *
 * @param script definitions, and an assertion that {@link Symbols#saying} of each clause is what it says
 * @param clauses their ids
 */
public record Sayings(String script, List<String> clauses) {
    public Sayings {
        clauses = List.copyOf(clauses);
    }
}
