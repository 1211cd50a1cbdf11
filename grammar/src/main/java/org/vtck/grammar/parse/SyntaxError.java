package org.vtck.grammar.parse;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.vtck.grammar.antlr.CapLayoutParser;
import org.vtck.grammar.cut.Places;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.source.Place;

/** Says in our words what the parser did not find. */
final class SyntaxError {
    private SyntaxError() {}

    static Diagnostic of(String file, CapLayoutParser parser, RecognitionException e, List<Token> tokens) {
        Token found = e.getOffendingToken();
        Token last = tokens.get(tokens.size() - 1);
        boolean atEnd = found.getType() == Token.EOF;
        Place place = atEnd ? Places.behind(file, last) : Places.of(file, found);
        String what = atEnd ? "the end" : "`" + shortened(found.getText()) + "`";
        String message = "expected " + expected(parser, e) + ", found " + what;
        Diagnostic diagnostic = Diagnostic.error(DiagnosticCode.CL1001, place, message);
        Token first = tokens.get(0);
        if (found.getLine() != first.getLine() && !atEnd) {
            diagnostic = diagnostic.withNote("the statement starts here", Places.of(file, first));
        }
        return missingSemicolon(tokens, found) ? diagnostic.withHint("is a `;` missing before it?") : diagnostic;
    }

    private static String shortened(String text) {
        int most = 40;
        return text.length() <= most ? text : text.substring(0, text.offsetByCodePoints(0, most / 2)) + "...";
    }

    /** A word that starts a line in the middle of a statement usually follows a forgotten semicolon. */
    private static boolean missingSemicolon(List<Token> tokens, Token found) {
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i) == found) {
                return tokens.get(i - 1).getLine() < found.getLine()
                        && Character.isLetter(found.getText().charAt(0));
            }
        }
        return false;
    }

    private static String expected(CapLayoutParser parser, RecognitionException e) {
        if (e instanceof NoViableAltException) {
            return Expectation.ofRule(CapLayoutParser.ruleNames[e.getCtx().getRuleIndex()]);
        }
        IntervalSet set = e.getExpectedTokens();
        List<String> words = new ArrayList<>();
        boolean name = set.contains(CapLayoutParser.IDENT);
        if (name) {
            words.add("a name");
        }
        for (int type : set.toList()) {
            String text = parser.getVocabulary().getDisplayName(type);
            boolean keyword = text.length() > 2 && Character.isLetter(text.charAt(1)) && text.startsWith("'");
            if (type != CapLayoutParser.IDENT && !(name && keyword)) {
                words.add(Expectation.ofToken(text));
            }
        }
        return words.size() <= 4
                ? Expectation.joined(words)
                : Expectation.ofRule(CapLayoutParser.ruleNames[e.getCtx().getRuleIndex()]);
    }
}
