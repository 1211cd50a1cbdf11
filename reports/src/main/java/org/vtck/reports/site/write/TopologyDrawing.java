package org.vtck.reports.site.write;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.vtck.reports.site.data.TopologyData;
import org.vtck.reports.site.data.TopologyData.Group;
import org.vtck.reports.site.data.TopologyData.Kind;
import org.vtck.reports.site.data.TopologyData.Row;
import org.vtck.reports.site.data.TopologyData.Standing;

/** Draws a machine: buses and functions as a tree, pairs and conflicts as brackets on the right. Colours come from the page. */
public final class TopologyDrawing {
    private static final int ROW = 34;
    private static final int STEP = 26;
    private static final int BOX = 26;
    private static final int LANE = 30;
    private static final int CHARACTER = 7;
    private static final int PADDING = 24;
    private static final int MOST_CHARACTERS = 88;

    private final TopologyData topology;
    private final UnaryOperator<String> href;
    private final StringBuilder svg = new StringBuilder();
    private final Map<String, Integer> rowOf = new HashMap<>();

    private TopologyDrawing(TopologyData topology, UnaryOperator<String> href) {
        this.topology = topology;
        this.href = href;
    }

    /** The drawing as one {@code svg} element; {@code href} leads from an address to its page. */
    public static String of(TopologyData topology, UnaryOperator<String> href) {
        return new TopologyDrawing(topology, href).drawn();
    }

    private String drawn() {
        List<Row> rows = topology.rows();
        int right = 0;
        for (int i = 0; i < rows.size(); i++) {
            rowOf.put(rows.get(i).address(), i);
            right = Math.max(right, x(rows.get(i)) + width(rows.get(i)));
        }
        int lanes = topology.groups().size();
        int width = right + PADDING + lanes * LANE + (lanes == 0 ? 0 : CHARACTER * 22);
        int height = rows.size() * ROW + 8;
        line(
                "<svg class=\"topology\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\""
                        + " height=\"%d\" role=\"group\" aria-label=\"Buses, bridges and pairs\">",
                width, height, width, height);
        for (int i = 0; i < rows.size(); i++) {
            connector(i);
        }
        for (int lane = 0; lane < lanes; lane++) {
            bracket(topology.groups().get(lane), right + PADDING + lane * LANE, width);
        }
        for (int i = 0; i < rows.size(); i++) {
            row(rows.get(i), i);
        }
        return svg.append("</svg>\n").toString();
    }

    /** From the left edge of a row up to the row that it hangs from. */
    private void connector(int index) {
        Row row = topology.rows().get(index);
        for (int above = index - 1; above >= 0; above--) {
            Row parent = topology.rows().get(above);
            if (parent.depth() < row.depth()) {
                int from = x(parent) + STEP / 2;
                line(
                        "<path class=\"wire\" d=\"M%d %dV%dH%d\"/>",
                        from, y(above) + ROW / 2 + BOX / 2, y(index) + ROW / 2, x(row));
                return;
            }
        }
    }

    private void row(Row row, int index) {
        int x = x(row);
        int y = y(index) + (ROW - BOX) / 2;
        String look = row.kind().name().toLowerCase(Locale.ROOT) + " "
                + row.verdict().name().toLowerCase(Locale.ROOT);
        if (row.kind() == Kind.BUS) {
            line("<text class=\"bus\" x=\"%d\" y=\"%d\">%s</text>", x + 4, y + 17, escaped(row.text()));
            return;
        }
        line("<a class=\"node %s\" href=\"%s\">", look, escaped(href.apply(row.address())));
        line("<title>%s</title>", escaped(row.why().isEmpty() ? full(row) : full(row) + ": " + row.why()));
        line(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\"/>",
                x, y, width(row), BOX, row.kind() == Kind.BRIDGE ? 2 : 12);
        line("<text x=\"%d\" y=\"%d\">%s</text></a>", x + 12, y + 17, escaped(shown(row)));
    }

    private void bracket(Group group, int x, int width) {
        List<Integer> rows = group.members().stream()
                .filter(rowOf::containsKey)
                .map(rowOf::get)
                .sorted()
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        String look = group.standing().name().toLowerCase(Locale.ROOT);
        int top = y(rows.get(0)) + ROW / 2;
        int bottom = y(rows.get(rows.size() - 1)) + ROW / 2;
        line("<g class=\"group %s\"><title>%s</title>", look, escaped(group.text() + ", " + group.key()));
        line("<path d=\"M%d %dV%d\"/>", x, top, bottom);
        for (int row : rows) {
            Row member = topology.rows().get(row);
            line("<path d=\"M%d %dH%d\"/>", x(member) + width(member), y(row) + ROW / 2, x);
            line("<circle cx=\"%d\" cy=\"%d\" r=\"3\"/>", x, y(row) + ROW / 2);
        }
        if (x + CHARACTER * 20 < width) {
            String sign = group.standing() == Standing.CONFLICT ? "! " : "";
            line("<text x=\"%d\" y=\"%d\">%s</text>", x + 8, (top + bottom) / 2 + 4, escaped(sign + group.key()));
        }
        line("</g>");
    }

    private static String full(Row row) {
        return row.mark().isEmpty() ? row.text() : row.text() + " \u00b7 " + sign(row) + row.mark();
    }

    private static String shown(Row row) {
        String full = full(row);
        return full.length() <= MOST_CHARACTERS ? full : full.substring(0, MOST_CHARACTERS - 1) + "\u2026";
    }

    private static String sign(Row row) {
        return switch (row.verdict()) {
            case CONFLICT -> "! ";
            case ALONE -> "? ";
            case PAIRED, NONE -> "";
        };
    }

    private static int x(Row row) {
        return row.depth() * STEP + 2;
    }

    private static int y(int index) {
        return index * ROW + 4;
    }

    private static int width(Row row) {
        return shown(row).length() * CHARACTER + PADDING;
    }

    private void line(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
