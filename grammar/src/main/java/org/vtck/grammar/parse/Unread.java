package org.vtck.grammar.parse;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.vtck.grammar.cut.CutItem;
import org.vtck.grammar.cut.Tokens;

/** Collects the names in text that could not be read, so that nobody complains that they are missing. */
final class Unread {
    private final Set<String> names = new HashSet<>();

    Set<String> names() {
        return Set.copyOf(names);
    }

    /** A statement of an item: what it states is missing, and so the item is not whole. */
    void statement(CutItem item, List<Token> statement) {
        add(statement);
        item.head().stream().filter(Unread::isName).skip(1).limit(2).forEach(t -> names.add(t.getText()));
    }

    /** What a definition would have named. */
    void name(String name) {
        names.add(name);
    }

    /** A whole item. */
    void item(CutItem item) {
        add(item.head());
        item.statements().forEach(this::add);
    }

    /** Text that belongs to no item. */
    void outside(List<CutItem> items, Tokens tokens) {
        Set<Integer> inside = new HashSet<>();
        for (CutItem item : items) {
            item.head().forEach(t -> inside.add(t.getStartIndex()));
            item.statements().forEach(s -> s.forEach(t -> inside.add(t.getStartIndex())));
        }
        for (Token token : tokens.visible()) {
            if (isName(token) && !inside.contains(token.getStartIndex())) {
                names.add(token.getText());
            }
        }
    }

    private void add(List<Token> tokens) {
        tokens.stream().filter(Unread::isName).forEach(t -> names.add(t.getText()));
    }

    private static boolean isName(Token token) {
        char first = token.getText().charAt(0);
        return Character.isLetter(first) || first == '_';
    }
}
