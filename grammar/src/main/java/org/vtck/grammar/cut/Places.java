package org.vtck.grammar.cut;

import org.antlr.v4.runtime.Token;
import org.vtck.spec.source.Place;

/** Places of tokens. */
public final class Places {
    private Places() {}

    /** The characters of a token. */
    public static Place of(String file, Token token) {
        int column = token.getCharPositionInLine() + 1;
        String text = token.getType() == Token.EOF ? "" : token.getText();
        int lastBreak = text.lastIndexOf('\n');
        if (lastBreak < 0) {
            return new Place(
                    file, token.getLine(), column, token.getLine(), column + text.codePointCount(0, text.length()));
        }
        int lines = (int) text.chars().filter(c -> c == '\n').count();
        return new Place(
                file, token.getLine(), column, token.getLine() + lines, text.codePointCount(lastBreak, text.length()));
    }

    /** From the first character of one token to the last of another. */
    public static Place of(String file, Token first, Token last) {
        return of(file, first).to(of(file, last));
    }

    /** The empty place just behind a token. */
    public static Place behind(String file, Token token) {
        Place place = of(file, token);
        return new Place(file, place.endLine(), place.endColumn(), place.endLine(), place.endColumn() + 1);
    }
}
