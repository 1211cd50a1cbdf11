package org.vtck.grammar.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.vtck.grammar.antlr.CapLayoutParser;
import org.vtck.grammar.cut.Places;
import org.vtck.grammar.cut.Tokens;
import org.vtck.grammar.syntax.Member;
import org.vtck.grammar.syntax.Name;
import org.vtck.grammar.syntax.Term;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.source.Place;
import org.vtck.spec.source.SourceFile;

/** Reads {@code #define NAME VALUE}: one token for the lexer, because a line break ends it. */
final class Defines {
    private static final String WORD = "#define";

    private final String file;
    private final Unread unread;
    private final StatementParser parser;
    private final TermBuilder terms;
    private final List<Diagnostic> diagnostics;

    Defines(String file, StatementParser parser, TermBuilder terms, List<Diagnostic> diagnostics, Unread unread) {
        this.file = file;
        this.unread = unread;
        this.parser = parser;
        this.terms = terms;
        this.diagnostics = diagnostics;
    }

    Optional<Member.Define> define(Token line) {
        Tokens tokens = Tokens.of(new SourceFile(file, line.getText().substring(WORD.length())));
        List<Token> inside = inside(line, tokens);
        if (inside.isEmpty() || !inside.get(0).getText().matches("[A-Za-z_][A-Za-z0-9_]*")) {
            diagnostics.add(
                    Diagnostic.error(DiagnosticCode.CL1001, Places.of(file, line), "expected a name behind `#define`"));
            return Optional.empty();
        }
        if (isMacro(inside)) {
            return Optional.empty(); // a macro with arguments names no number
        }
        for (Diagnostic d : tokens.diagnostics()) {
            int column =
                    line.getCharPositionInLine() + WORD.length() + d.place().column();
            Place place = new Place(file, line.getLine(), column, line.getLine(), column + 1);
            diagnostics.add(Diagnostic.error(d.code(), place, d.message()));
        }
        if (inside.get(inside.size() - 1).getText().equals(";")) {
            inside.remove(inside.size() - 1);
        }
        Name name = new Name(inside.get(0).getText(), Places.of(file, inside.get(0)));
        Optional<Term> value = Optional.empty();
        if (inside.size() > 1) {
            List<Token> tail = inside.subList(1, inside.size());
            Optional<CapLayoutParser.DefineValueContext> parsed = parser.parse(tail, CapLayoutParser::defineValue);
            if (parsed.isEmpty()) {
                unread.name(name.text());
                return Optional.empty();
            }
            value = Optional.of(terms.term(parsed.get().expr()));
        }
        return Optional.of(new Member.Define(name, value, Places.of(file, line)));
    }

    private static boolean isMacro(List<Token> inside) {
        return inside.size() > 1
                && inside.get(1).getText().equals("(")
                && inside.get(1).getCharPositionInLine()
                        == inside.get(0).getCharPositionInLine()
                                + inside.get(0).getText().length();
    }

    private static List<Token> inside(Token line, Tokens tokens) {
        List<Token> moved = new ArrayList<>();
        for (Token token : tokens.visible()) {
            CommonToken copy = new CommonToken(token);
            copy.setLine(line.getLine());
            copy.setCharPositionInLine(line.getCharPositionInLine() + WORD.length() + token.getCharPositionInLine());
            moved.add(copy);
        }
        return moved;
    }
}
