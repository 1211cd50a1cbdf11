package org.vtck.grammar.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.vtck.grammar.antlr.CapLayoutLexer;
import org.vtck.grammar.cut.Tokens;

/** Writes tokens and comments line by line; an open bracket carries the indentation of what it holds. */
public final class Layouter {
    private static final int STEP = 4;

    private final List<Piece> pieces;
    private final Marks marks;
    private final StringBuilder out = new StringBuilder();
    private final Deque<Level> levels = new ArrayDeque<>();
    private int lineIndent;

    private Layouter(List<Piece> pieces, Marks marks) {
        this.pieces = pieces;
        this.marks = marks;
    }

    /** The canonical text of a file without syntax errors. */
    public static String lay(Tokens tokens, Marks marks) {
        Layouter layouter = new Layouter(Piece.of(tokens), marks);
        layouter.levels.push(new Level("", 0, 0));
        layouter.all();
        return layouter.out.toString();
    }

    /** What is between two brackets: where its lines and its closing bracket stand. */
    private static final class Level {
        final String bracket;
        final int base;
        final int anchor;
        /** Where the statement that is being written started. */
        int statement;
        /** Where the quantifier started whose braces may follow. */
        int quantifier = -1;
        /** Further indentation of continued lines. */
        int extra;

        /** Whether a statement starts next. */
        boolean fresh = true;
        /** Whether nothing has been written since the bracket. */
        boolean untouched = true;
        /** Whether the brackets hold several lines. */
        boolean broken;
        /** Whether commas end what is listed. */
        boolean listed;

        Level(String bracket, int base, int anchor) {
            this.bracket = bracket;
            this.base = base;
            this.anchor = anchor;
            this.statement = base;
        }

        boolean holdsStatements() {
            return bracket.isEmpty() || bracket.equals("{");
        }
    }

    private void all() {
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            int breaks = breaks(i);
            if (breaks > 0) {
                newLine(i, breaks);
            } else if (i > 0) {
                out.append(" ".repeat(gap(i)));
            }
            out.append(piece.text());
            if (!piece.isComment()) {
                follow(i);
            }
        }
        if (out.length() > 0) {
            out.append('\n');
        }
    }

    // ---- where lines break ----------------------------------------------------------------------------------------

    /** How many line feeds stand before a piece: 0, 1 or 2. */
    private int breaks(int i) {
        if (i == 0) {
            return 0;
        }
        Piece piece = pieces.get(i);
        Piece before = pieces.get(i - 1);
        Level level = levels.element();
        boolean afterOpening = before.text().equals("{") && !before.isComment();
        if (piece.isComment()) {
            int least = before.endsLine() ? 1 : 0;
            return Math.min(afterOpening ? 1 : 2, Math.max(piece.breaks(), least));
        }
        boolean mayJoin = !before.isComment() && !before.endsLine();
        switch (piece.text()) {
            case ";", ",", "{" -> {
                if (mayJoin) {
                    return 0;
                }
            }
            case "}" -> {
                if (level.broken) {
                    return 1;
                }
            }
            default -> {}
        }
        boolean starts = startsStatement(i);
        boolean forced = before.endsLine()
                || marks.items().contains(piece.at())
                || marks.parts().contains(piece.at())
                || piece.isDefine()
                || (level.untouched && level.broken);
        int most = afterOpening || !starts || piece.text().equals("}") ? 1 : 2;
        return Math.min(most, Math.max(piece.breaks(), forced ? 1 : 0));
    }

    private boolean startsStatement(int i) {
        Level level = levels.element();
        int at = pieces.get(i).at();
        return marks.items().contains(at)
                || marks.statements().contains(at)
                || marks.parts().contains(at)
                || (level.holdsStatements() && level.fresh);
    }

    private void newLine(int i, int breaks) {
        lineIndent = indent(i);
        out.append("\n".repeat(breaks)).append(" ".repeat(lineIndent));
    }

    private int indent(int i) {
        int next = i;
        while (next < pieces.size() && pieces.get(next).isComment()) {
            next++;
        }
        Level level = levels.element();
        if (next == pieces.size() || marks.items().contains(pieces.get(next).at())) {
            return 0;
        }
        if (isClosing(pieces.get(next).text())) {
            return next == i ? level.anchor : level.base;
        }
        if (marks.parts().contains(pieces.get(next).at())) {
            return STEP;
        }
        if (startsStatement(next)) {
            return level.base;
        }
        return (level.holdsStatements() ? level.statement + STEP : level.base) + level.extra;
    }

    // ---- what a written token changes -----------------------------------------------------------------------------

    private void follow(int i) {
        Piece piece = pieces.get(i);
        String text = piece.text();
        Level level = levels.element();
        if (isClosing(text) && levels.size() > 1) {
            levels.pop();
            return;
        }
        if (startsStatement(i)) {
            level.statement = marks.parts().contains(piece.at()) ? STEP : level.base;
            level.quantifier = -1;
            level.extra = 0;
        }
        level.fresh = false;
        level.untouched = false;
        if (startsQuantifier(i)) {
            level.quantifier = lineIndent;
            level.extra = 0;
        } else if (text.equals("where") && out.length() - text.length() - lineIndent == lineStart()) {
            level.extra = STEP;
        } else if (text.equals("(") || text.equals("[")) {
            levels.push(new Level(text, lineIndent + STEP, lineIndent));
        } else if (text.equals("{")) {
            brace(i, level);
        } else if (level.holdsStatements() && endsStatement(i, level)) {
            level.fresh = true;
        }
    }

    private int lineStart() {
        return out.lastIndexOf("\n") + 1;
    }

    private boolean endsStatement(int i, Level level) {
        Piece piece = pieces.get(i);
        return piece.text().equals(";") || piece.isDefine() || (piece.text().equals(",") && level.listed);
    }

    private void brace(int i, Level level) {
        String before = i > 0 ? pieces.get(i - 1).text() : "";
        if (before.equals("in") || before.equals("breaks") || before.equals("uses")) {
            levels.push(new Level("set", lineIndent + STEP, lineIndent));
            return;
        }
        boolean body = marks.bodies().contains(pieces.get(i).at());
        int anchor = body ? 0 : level.quantifier >= 0 ? level.quantifier : level.statement;
        Level inside = new Level("{", anchor + STEP, anchor);
        inside.broken = isBroken(i);
        inside.listed = body ? marks.listed().contains(pieces.get(i).at()) : !opensMembers(i);
        level.quantifier = -1;
        level.extra = 0;
        levels.push(inside);
    }

    private boolean opensMembers(int i) {
        return isStructure(i - 1) || isStructure(i - 2);
    }

    private boolean isStructure(int i) {
        return i >= 0
                && (pieces.get(i).text().equals("struct")
                        || pieces.get(i).text().equals("union"));
    }

    /** Whether the braces that open here hold more than one line. */
    private boolean isBroken(int open) {
        int depth = 0;
        for (int i = open; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (i > open && (piece.breaks() > 0 || piece.endsLine())) {
                return true;
            }
            if (!piece.isComment()) {
                depth += piece.text().equals("{") ? 1 : piece.text().equals("}") ? -1 : 0;
                if (depth == 0) {
                    return false;
                }
            }
        }
        return false;
    }

    private boolean startsQuantifier(int i) {
        String next = textAt(i + 1);
        return switch (pieces.get(i).text()) {
            case "for" -> next.equals("each");
            case "at" -> next.equals("least") || next.equals("most");
            case "exactly" -> next.equals("one");
            case "no" -> textAt(i + 2).equals(":");
            default -> false;
        };
    }

    private String textAt(int i) {
        return i >= 0 && i < pieces.size() ? pieces.get(i).text() : "";
    }

    // ---- spaces ---------------------------------------------------------------------------------------------------

    private int gap(int i) {
        Piece piece = pieces.get(i);
        Piece before = pieces.get(i - 1);
        if (piece.isComment()) {
            boolean trails = i + 1 == pieces.size() || pieces.get(i + 1).breaks() > 0 || piece.endsLine();
            return trails ? Math.max(1, piece.spaces()) : 1;
        }
        if (before.isComment()) {
            return piece.text().equals(";") || piece.text().equals(",") ? 0 : 1;
        }
        if (marks.parties().contains(piece.at())) {
            return 2;
        }
        return Spacing.between(textAt(i - 2), before.text(), piece.text()) ? 1 : 0;
    }

    private static boolean isClosing(String text) {
        return text.equals(")") || text.equals("]") || text.equals("}");
    }

    /**
     * A token or comment.
     *
     * @param at offset of its first character in the source
     * @param breaks line feeds before it in the source, at most 2
     * @param spaces spaces before it where only spaces are
     */
    private record Piece(String text, int type, int at, int breaks, int spaces) {
        static List<Piece> of(Tokens tokens) {
            List<Piece> pieces = new ArrayList<>();
            String space = "";
            for (Token token : tokens.all()) {
                if (token.getType() == CapLayoutLexer.SPACE) {
                    space = token.getText();
                    continue;
                }
                int breaks =
                        (int) Math.min(2, space.chars().filter(c -> c == '\n').count());
                int spaces = space.chars().allMatch(c -> c == ' ') ? space.length() : 0;
                String text = token.getText().replace("\r\n", "\n").stripTrailing();
                pieces.add(new Piece(text, token.getType(), token.getStartIndex(), breaks, spaces));
                space = "";
            }
            return pieces;
        }

        boolean isComment() {
            return type == CapLayoutLexer.DOC
                    || type == CapLayoutLexer.LINE_COMMENT
                    || type == CapLayoutLexer.BLOCK_COMMENT;
        }

        boolean isDefine() {
            return type == CapLayoutLexer.DEFINE;
        }

        /** Whether nothing can follow it in its line. */
        boolean endsLine() {
            return isDefine() || type == CapLayoutLexer.DOC || type == CapLayoutLexer.LINE_COMMENT;
        }
    }
}
