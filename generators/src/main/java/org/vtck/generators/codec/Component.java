package org.vtck.generators.codec;

import java.util.ArrayList;
import java.util.List;
import org.vtck.generators.text.Names;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.model.Leaf;

/**
 * A component of a structure's record: one cell, or several bytes in a row that belong together (padding, a union, an array of
 * bytes).
 */
record Component(String name, List<Leaf> cells) {
    /** A few bytes in a row are a component each, so that decoding them makes no object. */
    private static final int MOST_SINGLE_BYTES = 4;

    Component {
        cells = List.copyOf(cells);
    }

    /** The components that hold every bit of the fixed part once, in order. */
    static List<Component> of(CodecNames names) {
        Layout layout = names.layout();
        Names taken = Names.scope("space", "at", "tail");
        List<Component> components = new ArrayList<>();
        List<Leaf> row = new ArrayList<>();
        for (Leaf cell : layout.cells()) {
            if (!row.isEmpty() && !continues(row, cell)) {
                add(row, taken, components);
                row.clear();
            }
            row.add(cell);
        }
        if (!row.isEmpty()) {
            add(row, taken, components);
        }
        return components;
    }

    private static void add(List<Leaf> row, Names taken, List<Component> components) {
        if (row.size() > MOST_SINGLE_BYTES) {
            components.add(component(row, taken));
        } else {
            row.forEach(cell -> components.add(component(List.of(cell), taken)));
        }
    }

    private static boolean continues(List<Leaf> row, Leaf cell) {
        Leaf last = row.get(row.size() - 1);
        return isByte(last)
                && isByte(cell)
                && cell.offset() == last.offset() + 1
                && isOneOfMany(cell)
                && base(last).equals(base(cell));
    }

    private static boolean isByte(Leaf cell) {
        return cell.bytes() == 1 && cell.isWholeWord();
    }

    private static boolean isOneOfMany(Leaf cell) {
        return cell.path().endsWith("]") || cell.isPadding();
    }

    /** The path without the number of the element; of padding, which is named by its offset, without that. */
    private static String base(Leaf cell) {
        return cell.path().replaceFirst(cell.path().endsWith("]") ? "\\[\\d+\\]$" : "~padding_\\d+$", "~");
    }

    private static Component component(List<Leaf> row, Names taken) {
        Leaf first = row.get(0);
        String path = row.size() > 1 ? first.path().replaceFirst("\\[0\\]$", "") : first.path();
        return new Component(taken.unique(Names.value(path)), row);
    }

    boolean isBytes() {
        return cells.size() > 1;
    }

    Leaf first() {
        return cells.get(0);
    }

    int offset() {
        return first().offset();
    }

    /** How a person finds it in the source. */
    String text() {
        String path = first().path();
        if (path.contains("~")) {
            return "bits that the source does not name";
        }
        return isBytes() ? path.replaceFirst("\\[0\\]$", "[" + cells.size() + "]") : path;
    }
}
