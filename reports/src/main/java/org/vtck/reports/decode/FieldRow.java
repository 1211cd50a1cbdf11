package org.vtck.reports.decode;

import java.util.ArrayList;
import java.util.List;
import org.vtck.spec.interpret.codec.Decoded;

/** Fields that share a line: single bytes of one array, or of one stretch without a name. */
record FieldRow(List<FieldLine> lines) {
    private static final int MOST = 6;

    FieldRow {
        lines = List.copyOf(lines);
    }

    /** The rows of an instance's fields. */
    static List<FieldRow> of(List<FieldLine> fields) {
        List<FieldRow> rows = new ArrayList<>();
        List<FieldLine> row = new ArrayList<>();
        for (FieldLine field : fields) {
            if (!row.isEmpty() && !joins(row, field)) {
                rows.add(new FieldRow(row));
                row.clear();
            }
            row.add(field);
        }
        if (!row.isEmpty()) {
            rows.add(new FieldRow(row));
        }
        return rows;
    }

    FieldLine first() {
        return lines.get(0);
    }

    /** The path, of several {@code data[0..5]}. */
    String path() {
        String path = first().path();
        if (lines.size() == 1 || first().leaf().isPadding()) {
            return path;
        }
        String last = lines.get(lines.size() - 1).path();
        return path.substring(0, path.length() - 1) + ".." + last.substring(last.lastIndexOf('[') + 1);
    }

    /** The value, of several their bytes. */
    String value() {
        if (lines.size() == 1) {
            return first().hex();
        }
        StringBuilder bytes = new StringBuilder();
        lines.forEach(l -> bytes.append(l.hex().substring(2)).append(' '));
        return bytes.toString().strip();
    }

    private static boolean joins(List<FieldLine> row, FieldLine next) {
        FieldLine last = row.get(row.size() - 1);
        return row.size() < MOST
                && isByte(last)
                && isByte(next)
                && last.offset() + 1 == next.offset()
                && stem(last).equals(stem(next));
    }

    private static boolean isByte(FieldLine field) {
        boolean element = field.path().endsWith("]") || field.leaf().isPadding();
        return element
                && field.leaf().bytes() == 1
                && field.leaf().isWholeWord()
                && field.state() == Decoded.State.VALUE;
    }

    private static String stem(FieldLine field) {
        int bracket = field.path().lastIndexOf('[');
        return bracket < 0 ? field.path() : field.path().substring(0, bracket);
    }
}
