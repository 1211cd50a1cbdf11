package org.vtck.grammar.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.vtck.grammar.antlr.CapLayoutParser;
import org.vtck.grammar.antlr.CapLayoutParser.ClauseItemContext;
import org.vtck.grammar.cut.CutItem;
import org.vtck.grammar.cut.Cutter;
import org.vtck.grammar.cut.ItemWord;
import org.vtck.grammar.cut.Tokens;

/**
 * What the layout needs to know about single tokens; tokens are named by the offset of their first character.
 *
 * @param items first words of items
 * @param statements first words of the statements of bodies
 * @param bodies braces that open the body of an item
 * @param listed braces whose contents are separated by commas, one per line
 * @param parts first words of the parts of clauses, {@code ::} included
 * @param parties the party of each clause
 */
public record Marks(
        Set<Integer> items,
        Set<Integer> statements,
        Set<Integer> bodies,
        Set<Integer> listed,
        Set<Integer> parts,
        Set<Integer> parties) {
    /** The marks of a file without syntax errors. */
    public static Marks of(Tokens tokens) {
        Marks marks = new Marks(
                new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
        List<Token> visible = tokens.visible();
        for (CutItem item : Cutter.cut(tokens).items()) {
            marks.items.add(item.head().get(0).getStartIndex());
            item.statements().forEach(s -> marks.statements.add(s.get(0).getStartIndex()));
            if (item.word() == ItemWord.CLAUSE) {
                marks.clause(item.head());
            } else {
                marks.body(item, visible);
            }
        }
        return marks;
    }

    private void body(CutItem item, List<Token> visible) {
        Token last = item.head().get(item.head().size() - 1);
        int after = Collections.binarySearch(visible, last, Comparator.comparingInt(Token::getStartIndex)) + 1;
        if (after < visible.size() && visible.get(after).getText().equals("{")) {
            int brace = visible.get(after).getStartIndex();
            bodies.add(brace);
            if (item.word() == ItemWord.ENUM) {
                listed.add(brace);
            }
        }
    }

    private void clause(List<Token> head) {
        List<Token> ended = new ArrayList<>(head);
        ended.add(new CommonToken(Token.EOF, ""));
        CapLayoutParser parser = new CapLayoutParser(new CommonTokenStream(new ListTokenSource(ended)));
        parser.removeErrorListeners();
        ClauseItemContext clause = parser.clauseItem();
        parties.add(clause.name().getStart().getStartIndex());
        clause.clausePart().forEach(p -> parts.add(p.getStart().getStartIndex()));
        for (int i = 0; i < clause.getChildCount(); i++) {
            if (clause.getChild(i).getText().equals("::")) {
                parts.add(((org.antlr.v4.runtime.tree.TerminalNode) clause.getChild(i))
                        .getSymbol()
                        .getStartIndex());
            }
        }
    }
}
