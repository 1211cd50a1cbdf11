package org.vtck.grammar.format;

import java.util.Set;

/** Whether a space stands between two tokens of one line. */
final class Spacing {
    /** Words that an expression in parentheses may follow; after every other word a parenthesis opens arguments. */
    private static final Set<String> BEFORE_EXPRESSIONS =
            Set.of("where", "if", "then", "else", "in", "probe", "trace", "when", "requires", "require", "by", "key");

    private Spacing() {}

    static boolean between(String before, String left, String right) {
        return switch (right) {
            case ";", ",", ")", "]", ".", ".." -> false;
            case "}" -> !left.equals("{");
            case "[" -> !isWord(left) && !left.equals("]") && !left.equals(")") && spaceAfter(left);
            case "(" -> spaceAfter(left) && !opensArguments(before, left);
            default -> spaceAfter(left);
        };
    }

    private static boolean spaceAfter(String left) {
        return switch (left) {
            case "(", "[", "!", "@", ".", ".." -> false;
            default -> true;
        };
    }

    private static boolean opensArguments(String before, String left) {
        return isWord(left) && (before.equals("@") || !BEFORE_EXPRESSIONS.contains(left));
    }

    static boolean isWord(String text) {
        return !text.isEmpty() && (Character.isLetter(text.charAt(0)) || text.charAt(0) == '_');
    }
}
