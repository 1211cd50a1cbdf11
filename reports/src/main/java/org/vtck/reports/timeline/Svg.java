package org.vtck.reports.timeline;

import java.util.Locale;

/** Text of an SVG picture, element by element; what comes from outside is escaped. */
final class Svg {
    private final StringBuilder text = new StringBuilder();

    Svg(int width, int height, String label, String style) {
        text.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\""
                        + " aria-label=\"%s\">\n<style>\n%s</style>\n",
                width,
                height,
                width,
                height,
                escaped(label),
                style));
        text.append("<rect class=\"page\" width=\"100%\" height=\"100%\"/>\n");
    }

    void rectangle(String kind, int x, int y, int width, int height, String tip) {
        text.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"><title>%s</title></rect>\n",
                kind,
                x,
                y,
                width,
                height,
                escaped(tip)));
    }

    void line(String kind, int x1, int y1, int x2, int y2) {
        text.append(String.format(
                Locale.ROOT, "<line class=\"%s\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>\n", kind, x1, y1, x2, y2));
    }

    void text(String kind, int x, int y, String content) {
        text.append(String.format(
                Locale.ROOT, "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>\n", kind, x, y, escaped(content)));
    }

    String end() {
        return text.append("</svg>\n").toString();
    }

    /** Characters that XML has no place for become question marks. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    boolean fits = (c >= ' ' && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd) || c >= 0x10000;
                    out.appendCodePoint(fits ? c : '?');
                }
            }
        });
        return out.toString();
    }
}
