package org.vtck.reports.text;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.vtck.spec.subject.ConfigSpace;
import org.vtck.spec.verdict.Evidence.Range;

/** Rows of 16 bytes with those that were read marked from below, so that it works without colour. */
public final class MarkedBytes {
    private static final int ROW = 16;
    private static final int MOST_ROWS = 4;

    private MarkedBytes() {}

    /** The rows that hold a marked byte, each followed by its line of marks. */
    public static void print(Page page, String indent, ConfigSpace space, List<Range> ranges) {
        TreeSet<Integer> marked = new TreeSet<>();
        for (Range range : ranges) {
            for (int i = 0; i < range.length() && range.offset() + i < ConfigSpace.LARGEST; i++) {
                marked.add(range.offset() + i);
            }
        }
        int rows = 0;
        for (Integer at = marked.isEmpty() ? null : marked.first();
                at != null;
                at = marked.ceiling(at / ROW * ROW + ROW)) {
            if (rows++ == MOST_ROWS) {
                page.line(indent + "... and bytes up to " + String.format(Locale.ROOT, "%02x", marked.last()));
                return;
            }
            row(page, indent, space, marked, at / ROW * ROW);
        }
    }

    private static void row(Page page, String indent, ConfigSpace space, TreeSet<Integer> marked, int start) {
        String label = String.format(Locale.ROOT, "%02x:", start);
        StringBuilder bytes = new StringBuilder(indent).append(label);
        StringBuilder marks = new StringBuilder(indent).append(" ".repeat(label.length()));
        for (int i = start; i < start + ROW; i++) {
            bytes.append(i < space.known() ? String.format(Locale.ROOT, " %02x", space.byteAt(i)) : " ??");
            boolean joined = marked.contains(i) && marked.contains(i - 1) && i > start;
            marks.append(joined ? "^" : " ").append(marked.contains(i) ? "^^" : "  ");
        }
        page.line(bytes.toString());
        page.line(marks.toString());
    }
}
