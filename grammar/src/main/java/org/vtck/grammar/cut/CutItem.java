package org.vtck.grammar.cut;

import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * An item as tokens.
 *
 * @param word the word that starts it
 * @param head its tokens up to the body, the closing semicolon included where it has no body
 * @param statements the statements of its body, each with its semicolon; empty where it has no body
 */
public record CutItem(ItemWord word, List<Token> head, List<List<Token>> statements) {
    public CutItem {
        head = List.copyOf(head);
        statements = List.copyOf(statements);
    }
}
