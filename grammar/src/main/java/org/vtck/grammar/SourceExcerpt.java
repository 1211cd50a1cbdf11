package org.vtck.grammar;

import org.vtck.spec.source.Place;

/**
 * What is shown of a source line: tabs spread, control characters visible, long lines cut around the caret.
 *
 * @param caretColumn how many characters of {@code text} stand before the first caret
 * @param caretWidth number of carets, at least 1
 */
record SourceExcerpt(String text, int caretColumn, int caretWidth) {
    /** Longest line that is shown whole, characters. */
    static final int WIDEST = 140;

    private static final int TAB = 4;
    private static final int BEFORE_CARET = 50;
    private static final String CUT = "...";

    static SourceExcerpt of(String line, Place place) {
        int[] points = line.codePoints().toArray();
        int first = Math.min(Math.max(place.column() - 1, 0), points.length);
        int last = place.endLine() == place.line() ? Math.min(place.endColumn() - 1, points.length) : points.length;
        last = Math.max(last, first);
        StringBuilder shown = new StringBuilder();
        int caret = 0;
        int caretEnd = 0;
        for (int i = 0; i <= points.length; i++) {
            caret = i == first ? shown.length() : caret;
            caretEnd = i == last ? shown.length() : caretEnd;
            if (i < points.length) {
                shown.append(points[i] == '\t' ? " ".repeat(TAB - shown.length() % TAB) : VisibleText.of(points[i]));
            }
        }
        int width = Math.max(1, caretEnd - caret);
        return shown.length() <= WIDEST
                ? new SourceExcerpt(shown.toString().stripTrailing(), caret, width)
                : cut(shown.toString(), caret, width);
    }

    private static SourceExcerpt cut(String shown, int caret, int width) {
        int from = Math.max(0, Math.min(caret - BEFORE_CARET, shown.length() - WIDEST));
        int to = Math.min(shown.length(), from + WIDEST);
        // a pair of surrogates stays whole
        from -= from > 0 && Character.isLowSurrogate(shown.charAt(from)) ? 1 : 0;
        to += to < shown.length() && Character.isLowSurrogate(shown.charAt(to)) ? 1 : 0;
        String before = from > 0 ? CUT : "";
        String after = to < shown.length() ? CUT : "";
        int column = before.length() + caret - from;
        return new SourceExcerpt(
                before + shown.substring(from, to) + after, column, Math.max(1, Math.min(width, to - caret)));
    }
}
