package org.vtck.generators.svg;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.vtck.generators.bits.Box;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.Field;
import org.vtck.spec.model.Structure;

/** Draws a structure as rows of 32 bits, most significant bit on the left, the lowest offset on top. */
public final class BitDiagram {
    private static final int LEFT = 52;
    private static final int BIT = 22;
    private static final int WIDTH = LEFT + Box.ROW_BITS * BIT + 2;
    private static final int HEAD = 22;
    private static final int ROW = 36;
    private static final int TALLEST = 250;
    private static final int BAND = 17;
    private static final int MARGIN = 8;

    /** Advance of a character of a label, in thousandths of a pixel. */
    private static final int LABEL_ADVANCE = 6700;

    private final StringBuilder svg = new StringBuilder();
    private final Structure structure;
    private final Layout layout;

    private BitDiagram(Structure structure) {
        this.structure = structure;
        this.layout = Layouts.of(structure);
    }

    /** The drawing as one {@code svg} element. */
    public static String of(Structure structure) {
        return new BitDiagram(structure).drawn();
    }

    private String drawn() {
        Map<Integer, List<Box>> rows = new TreeMap<>();
        Box.of(layout)
                .forEach(b ->
                        rows.computeIfAbsent(b.row(), r -> new ArrayList<>()).add(b));
        int y = HEAD;
        StringBuilder body = new StringBuilder();
        for (List<Box> row : rows.values()) {
            y += row(row, y, body);
        }
        for (Field member : layout.tail()) {
            y += tail(member, y, body);
        }
        open(y + 2);
        heads();
        return svg.append(body).append("</svg>\n").toString();
    }

    private void open(int height) {
        line(
                svg,
                "<svg class=\"bits\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
                        + " role=\"img\" aria-label=\"Bits of %s\" font-family=\"ui-monospace, monospace\" font-size=\"11\""
                        + " fill=\"currentColor\">",
                WIDTH,
                height,
                WIDTH,
                height,
                escaped(structure.name()));
    }

    private void heads() {
        for (int bit = Box.ROW_BITS - 1; bit >= 0; bit--) {
            if (bit % 8 == 7 || bit % 8 == 0) {
                text(svg, x(bit) + BIT / 2, HEAD - 8, "font-size=\"9\" opacity=\".75\"", String.valueOf(bit));
            }
        }
    }

    private int row(List<Box> boxes, int top, StringBuilder into) {
        int band = boxes.stream().allMatch(b -> b.word().isEmpty()) ? 0 : BAND;
        words(boxes, top, into);
        int y = top + band;
        int height = ROW;
        for (Box box : boxes) {
            if (!fits(box)) {
                height = Math.max(height, Math.min(TALLEST, length(box.label()) + 34));
            }
        }
        String offset = String.format(Locale.ROOT, "0x%02x", boxes.get(0).offset());
        text(into, LEFT - 24, y + height / 2 + 4, "opacity=\".75\"", offset);
        boolean small = boxes.stream().anyMatch(b -> b.low() % 8 != 0 || (b.high() + 1) % 8 != 0);
        for (Box box : boxes) {
            box(box, y, height, into);
            if (small) {
                numbers(box, y, into);
            }
        }
        return band + height;
    }

    /** Names of the registers whose bits stand below, each over its own bits. */
    private static void words(List<Box> boxes, int y, StringBuilder into) {
        int i = 0;
        while (i < boxes.size()) {
            Box first = boxes.get(i);
            Box last = first;
            while (i < boxes.size() && boxes.get(i).word().equals(first.word())) {
                last = boxes.get(i++);
            }
            if (!first.word().isEmpty()) {
                int width = x(last.low()) + BIT - x(first.high());
                line(
                        into,
                        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" stroke=\"currentColor\" fill-opacity=\".06\"/>",
                        x(first.high()),
                        y,
                        width,
                        BAND);
                String name = clipped(first.word(), width - MARGIN);
                text(into, x(first.high()) + width / 2, y + 12, "font-weight=\"600\"", name);
            }
        }
    }

    private void box(Box box, int y, int height, StringBuilder into) {
        line(
                into,
                "<g><title>%s</title><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" stroke=\"currentColor\""
                        + " fill-opacity=\"%s\"/>",
                escaped(title(box)),
                x(box.high()),
                y,
                width(box),
                height,
                box.named() ? "0" : ".12");
        int middle = x(box.high()) + width(box) / 2;
        if (box.named() && fits(box)) {
            int base = y + height / 2 + (box.access().isEmpty() ? 4 : 0);
            text(into, middle, base, "", box.label());
            text(into, middle, base + 13, "font-size=\"9\" opacity=\".75\"", box.access());
        } else if (box.named()) {
            String label = clipped(box.label(), height - 34);
            String turn = "transform=\"rotate(-90 " + (middle + 4) + " " + (y + height / 2 - 2) + ")\"";
            text(into, middle + 4, y + height / 2 - 2, turn, label);
            if (box.bits() > 1 || box.access().length() <= 2) {
                text(into, middle, y + height - 4, "font-size=\"9\" opacity=\".75\"", box.access());
            }
        }
        into.append("</g>\n");
    }

    private static void numbers(Box box, int y, StringBuilder into) {
        String look = "font-size=\"8\" opacity=\".75\"";
        if (box.bits() == 1) {
            text(into, x(box.high()) + BIT / 2, y + 9, look, String.valueOf(box.high()));
        } else {
            text(into, x(box.high()) + 8, y + 9, look, String.valueOf(box.high()));
            text(into, x(box.low()) + BIT - 8, y + 9, look, String.valueOf(box.low()));
        }
    }

    private int tail(Field member, int y, StringBuilder into) {
        line(
                into,
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" stroke=\"currentColor\" stroke-dasharray=\"5 3\""
                        + " fill-opacity=\"0\"/>",
                x(Box.ROW_BITS - 1),
                y,
                Box.ROW_BITS * BIT,
                ROW);
        String name = member.name().isEmpty() ? "further members" : member.name();
        text(into, LEFT + Box.ROW_BITS * BIT / 2, y + ROW / 2 + 4, "", name + " (of variable length)");
        return ROW;
    }

    private static String title(Box box) {
        String bits = box.bits() == 1 ? "bit " + box.high() : "bits " + box.high() + ":" + box.low();
        String access = box.access().isEmpty() ? "" : ", " + box.access();
        String word = box.word().isEmpty() ? "" : box.word() + ".";
        return (box.named() ? word + box.label() : "not named") + ", " + bits + access;
    }

    private static boolean fits(Box box) {
        return length(box.label()) + MARGIN <= width(box);
    }

    private static int length(String text) {
        return text.length() * LABEL_ADVANCE / 1000;
    }

    private static String clipped(String label, int room) {
        int most = Math.max(1, room * 1000 / LABEL_ADVANCE);
        return label.length() <= most ? label : label.substring(0, most - 1) + "\u2026";
    }

    private static int x(int bit) {
        return LEFT + (Box.ROW_BITS - 1 - bit) * BIT;
    }

    private static int width(Box box) {
        return box.bits() * BIT;
    }

    private static void text(StringBuilder into, int x, int y, String look, String text) {
        if (!text.isEmpty()) {
            String more = look.isEmpty() ? "" : " " + look;
            line(into, "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\"%s>%s</text>", x, y, more, escaped(text));
        }
    }

    private static void line(StringBuilder into, String format, Object... values) {
        into.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
