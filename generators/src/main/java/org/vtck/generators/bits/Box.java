package org.vtck.generators.bits;

import java.util.ArrayList;
import java.util.List;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.model.Leaf;

/**
 * What one rectangle of a drawing shows: some bits of one row.
 *
 * @param row number of the row, each {@value #ROW_BITS} bits
 * @param low least significant bit in the row
 * @param high most significant bit in the row
 * @param word the register that the bits are a field of; empty if they are a register
 * @param label what stands in it
 * @param access word of the access; may be empty
 * @param named whether a source names the bits
 */
public record Box(int row, int low, int high, String word, String label, String access, boolean named) {
    /** Bits of a row. */
    public static final int ROW_BITS = 32;

    private static final int ROW_BYTES = ROW_BITS / 8;

    /** How many bits it has. */
    public int bits() {
        return high - low + 1;
    }

    private boolean overlaps(Box other) {
        return row == other.row && low <= other.high && other.low <= high;
    }

    private boolean isBytes() {
        return low % 8 == 0 && (high + 1) % 8 == 0;
    }

    /** The boxes of a layout's fixed part; of a union's alternatives the first stands for all. */
    public static List<Box> of(Layout layout) {
        List<Box> boxes = new ArrayList<>();
        layout.leaves().forEach(leaf -> place(leaf, leaf.path(), boxes));
        layout.cells().stream()
                .filter(Leaf::isPadding)
                .filter(leaf -> !leaf.path().contains("~union_"))
                .forEach(leaf -> place(leaf, "", boxes));
        boxes.sort((a, b) -> a.row != b.row ? Integer.compare(a.row, b.row) : Integer.compare(b.high, a.high));
        return merged(boxes);
    }

    private static void place(Leaf leaf, String name, List<Box> boxes) {
        int from = 8 * leaf.offset() + leaf.low();
        int to = from + leaf.width();
        for (int start = from; start < to; start = nextRow(start)) {
            int end = Math.min(to, nextRow(start));
            String part = end - start == leaf.width()
                    ? name
                    : name + "[" + (leaf.low() + end - from - 1) + ":" + (leaf.low() + start - from) + "]";
            int dot = leaf.isWholeWord() ? -1 : leaf.path().lastIndexOf('.');
            Box box = new Box(
                    start / ROW_BITS,
                    start % ROW_BITS,
                    (end - 1) % ROW_BITS,
                    dot < 0 ? "" : leaf.path().substring(0, dot),
                    name.isEmpty() ? "" : part.substring(dot + 1),
                    leaf.traits().access().word(),
                    !name.isEmpty());
            if (boxes.stream().noneMatch(box::overlaps)) {
                boxes.add(box);
            }
        }
    }

    private static int nextRow(int bit) {
        return (bit / ROW_BITS + 1) * ROW_BITS;
    }

    /** Bytes of one array and unnamed bytes that lie side by side become one box. */
    private static List<Box> merged(List<Box> boxes) {
        List<Box> merged = new ArrayList<>();
        for (Box box : boxes) {
            Box left = merged.isEmpty() ? box : merged.get(merged.size() - 1);
            if (!merged.isEmpty() && left.continues(box)) {
                merged.set(merged.size() - 1, left.with(box));
            } else {
                merged.add(box);
            }
        }
        return merged;
    }

    private boolean continues(Box right) {
        return row == right.row
                && low == right.high + 1
                && isBytes()
                && right.isBytes()
                && named == right.named
                && word.isEmpty()
                && right.word.isEmpty()
                && access.equals(right.access)
                && (!named || (isElement() && right.isElement() && stem().equals(right.stem())));
    }

    private Box with(Box right) {
        String range = named ? stem() + "[" + first(right.label) + ".." + last(label) + "]" : "";
        return new Box(row, right.low, high, word, range, access, named);
    }

    private boolean isElement() {
        return label.endsWith("]") && !label.substring(label.lastIndexOf('[')).contains(":");
    }

    private String stem() {
        return label.substring(0, label.lastIndexOf('['));
    }

    private static String first(String label) {
        String index = index(label);
        return index.contains("..") ? index.substring(0, index.indexOf("..")) : index;
    }

    private static String last(String label) {
        String index = index(label);
        return index.contains("..") ? index.substring(index.indexOf("..") + 2) : index;
    }

    private static String index(String label) {
        return label.substring(label.lastIndexOf('[') + 1, label.length() - 1);
    }

    /** Offset of the row in bytes. */
    public int offset() {
        return row * ROW_BYTES;
    }
}
