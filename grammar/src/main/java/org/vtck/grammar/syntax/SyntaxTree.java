package org.vtck.grammar.syntax;

import java.util.List;

/** The items of one file, in order. */
public record SyntaxTree(String file, List<Item> items) {
    public SyntaxTree {
        items = List.copyOf(items);
    }
}
