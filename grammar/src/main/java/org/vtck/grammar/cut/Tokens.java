package org.vtck.grammar.cut;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.vtck.grammar.antlr.CapLayoutLexer;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.source.SourceFile;

/**
 * The tokens of one file.
 *
 * @param all every token, hidden ones (comments, white space) included, without the end mark
 * @param visible those that the parser sees, without what is reported
 */
public record Tokens(String file, List<Token> all, List<Token> visible, List<Diagnostic> diagnostics) {
    private static final int MOST_DIAGNOSTICS = 1000;

    /** Largest file that is read, characters. */
    public static final int LARGEST_FILE = 2 * 1024 * 1024;

    /** Cuts a file's text into tokens; text that is none is reported and left out. */
    public static Tokens of(SourceFile source) {
        if (source.text().length() > LARGEST_FILE) {
            Diagnostic tooLarge = Diagnostic.error(
                            DiagnosticCode.CL1005,
                            new org.vtck.spec.source.Place(source.name(), 1, 1, 1, 2),
                            "the file has " + source.text().length() + " characters, more than " + LARGEST_FILE)
                    .withHint("split it into files of one subject each");
            return new Tokens(source.name(), List.of(), List.of(), List.of(tooLarge));
        }
        CapLayoutLexer lexer = new CapLayoutLexer(CharStreams.fromString(source.text(), source.name()));
        lexer.removeErrorListeners();
        List<Token> all = new ArrayList<>();
        List<Token> visible = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            all.add(token);
            if (!reported(source.name(), token, diagnostics) && token.getChannel() == Token.DEFAULT_CHANNEL) {
                visible.add(token);
            }
        }
        return new Tokens(source.name(), all, visible, diagnostics);
    }

    private static boolean reported(String file, Token token, List<Diagnostic> diagnostics) {
        switch (token.getType()) {
            case CapLayoutLexer.UNKNOWN -> {
                boolean follows = !diagnostics.isEmpty()
                        && diagnostics.get(diagnostics.size() - 1).code() == DiagnosticCode.CL1007
                        && diagnostics.get(diagnostics.size() - 1).place().line() == token.getLine();
                if (!follows && diagnostics.size() < MOST_DIAGNOSTICS) {
                    diagnostics.add(Diagnostic.error(
                            DiagnosticCode.CL1007,
                            Places.of(file, token),
                            "character " + shown(token.getText()) + " is not part of the language"));
                }
            }
            case CapLayoutLexer.UNTERMINATED_COMMENT ->
                diagnostics.add(Diagnostic.error(
                                DiagnosticCode.CL1006, Places.of(file, token).firstTwo(), "this comment does not end")
                        .withHint("close it with `*/`"));
            case CapLayoutLexer.UNTERMINATED_STRING ->
                diagnostics.add(Diagnostic.error(
                                DiagnosticCode.CL1006, Places.of(file, token), "this string does not end on its line")
                        .withHint("close it with `\"`; strings that follow each other are joined"));
            default -> {
                return false;
            }
        }
        return true;
    }

    private static String shown(String text) {
        int c = text.codePointAt(0);
        return c > 0x20 && c < 0x7f ? "`" + text + "`" : String.format(java.util.Locale.ROOT, "U+%04X", c);
    }

    /** The lines of documentation ({@code ///}) that end right before a token, joined by line feeds; empty if none. */
    public String docBefore(Token token) {
        List<String> lines = new ArrayList<>();
        int i = Collections.binarySearch(all, token, Comparator.comparingInt(Token::getStartIndex)) - 1;
        for (; i >= 0 && all.get(i).getChannel() != Token.DEFAULT_CHANNEL; i--) {
            Token hidden = all.get(i);
            if (hidden.getType() == CapLayoutLexer.DOC && startsLine(i)) {
                lines.add(0, hidden.getText().substring(3).strip());
            }
        }
        return String.join("\n", lines);
    }

    private boolean startsLine(int index) {
        Token token = all.get(index);
        for (int i = index - 1; i >= 0 && all.get(i).getLine() == token.getLine(); i--) {
            if (all.get(i).getType() != CapLayoutLexer.SPACE) {
                return false;
            }
        }
        return true;
    }
}
