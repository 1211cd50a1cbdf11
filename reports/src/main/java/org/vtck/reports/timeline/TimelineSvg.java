package org.vtck.reports.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vtck.conformance.failover.Invariant;
import org.vtck.conformance.failover.Timeline;
import org.vtck.conformance.input.Printable;

/** A timeline as a picture: a lane for each standby with bars for who carries, and below them what each step was. */
public final class TimelineSvg {
    private static final int MARGIN = 24;
    private static final int NAMES = 130;
    private static final int STEP = 58;
    private static final int TOP = 84;
    private static final int LANE = 52;
    private static final int BAR = 30;
    private static final int LINE = 20;
    private static final int LETTER = 8;
    private static final int INDENT = 32;
    private static final int KEY = 14;
    private static final int LEAST_WIDTH = 760;
    private static final List<String> KINDS = List.of("primary", "standby", "nothing");

    private static final String STYLE = """
            text { font: 13px ui-monospace, 'DejaVu Sans Mono', Consolas, monospace; fill: #1c2128; }
            .page { fill: #ffffff; }
            .title { font-weight: bold; font-size: 15px; }
            .name { font-weight: bold; }
            .faint { fill: #59636e; }
            .grid { stroke: #d1d9e0; stroke-width: 1; }
            .primary { fill: #1f6feb; }
            .standby { fill: #946000; }
            .nothing { fill: #ffffff; stroke: #cf222e; stroke-width: 2; stroke-dasharray: 5 4; }
            .onbar { fill: #ffffff; font-weight: bold; }
            .refusedband { fill: #eaeef2; }
            .brokenband { fill: #ffd8d3; }
            .refused { fill: #59636e; text-decoration: line-through; }
            .bad { fill: #cf222e; font-weight: bold; }
            @media (prefers-color-scheme: dark) {
              text { fill: #e6edf3; }
              .page { fill: #0d1117; }
              .faint { fill: #9198a1; }
              .grid { stroke: #3d444d; }
              .primary { fill: #1158c7; }
              .standby { fill: #845306; }
              .nothing { fill: #0d1117; stroke: #ff7b72; }
              .onbar { fill: #ffffff; }
              .refusedband { fill: #21262d; }
              .brokenband { fill: #5d1a17; }
              .refused { fill: #9198a1; }
              .bad { fill: #ff7b72; }
            }
            """;

    private final Told told;
    private final Map<String, List<Cell>> lanes;
    private final List<Caption> captions = new ArrayList<>();

    /** A line below the lanes; {@code number} is empty for what belongs to the step above it. */
    private record Caption(String kind, String number, String text) {}

    private TimelineSvg(Told told) {
        this.told = told;
        this.lanes = told.lanes();
        captions();
    }

    /** The picture; it refers to nothing outside itself. */
    public static String of(Timeline timeline) {
        return of(Told.of(timeline));
    }

    /** The same of a timeline as it is told. */
    public static String of(Told told) {
        return new TimelineSvg(told).drawn();
    }

    private void captions() {
        captions.add(new Caption("", "0", "start"));
        int number = 0;
        for (Told.Part step : told.steps()) {
            number++;
            captions.add(new Caption(
                    step.refused().isPresent() ? "refused" : "",
                    Integer.toString(number),
                    Printable.escaped(step.said())));
            step.refused()
                    .ifPresent(
                            reason -> captions.add(new Caption("faint", "", "refused: " + Printable.escaped(reason))));
            for (String broken : step.broken()) {
                captions.add(new Caption("bad", "", "broken: " + broken));
            }
        }
        captions.add(
                told.broken().isEmpty()
                        ? new Caption(
                                "faint", "", "all " + Invariant.values().length + " invariants hold after every step")
                        : new Caption("bad", "", "broken at some time: " + String.join(", ", told.broken())));
    }

    private int columns() {
        return told.steps().size() + 1;
    }

    private int bottom() {
        return TOP + Math.max(1, lanes.size()) * LANE;
    }

    private String drawn() {
        int longest = captions.stream().mapToInt(c -> c.text().length()).max().orElse(0);
        String title = Printable.escaped(told.machine());
        int wide = Math.max(LEAST_WIDTH, 2 * MARGIN + Math.max(NAMES + columns() * STEP, INDENT + longest * LETTER));
        int letters = (wide - 2 * MARGIN) / LETTER;
        Svg svg = new Svg(wide, bottom() + 3 * MARGIN + captions.size() * LINE, "Who carries the traffic when", STYLE);
        svg.text("title", MARGIN, MARGIN + 4, "Who carries the traffic when" + without());
        svg.text(
                "faint",
                MARGIN,
                MARGIN + 24,
                title.length() > letters ? title.substring(0, letters - 3) + "..." : title);
        bands(svg);
        int lane = 0;
        for (Map.Entry<String, List<Cell>> entry : lanes.entrySet()) {
            lane(svg, TOP + lane * LANE, entry.getKey(), entry.getValue());
            lane++;
        }
        if (lanes.isEmpty()) {
            svg.text("faint", MARGIN, TOP + BAR, "no standby was ever there");
        }
        legend(svg);
        int y = bottom() + 2 * MARGIN;
        for (Caption caption : captions) {
            svg.text("faint", MARGIN, y, caption.number());
            svg.text(caption.kind(), MARGIN + INDENT, y, caption.text());
            y += LINE;
        }
        return svg.end();
    }

    private void legend(Svg svg) {
        int at = MARGIN + NAMES;
        for (String kind : KINDS) {
            svg.rectangle(kind, at, bottom() + 6, KEY, KEY, kind);
            svg.text("faint", at + KEY + 6, bottom() + 6 + KEY - 2, kind);
            at += KEY + 6 + (kind.length() + 3) * LETTER;
        }
    }

    private String without() {
        return told.without().isEmpty() ? "" : ", without " + String.join(", ", told.without());
    }

    private static int x(int column) {
        return MARGIN + NAMES + column * STEP;
    }

    private void bands(Svg svg) {
        for (int column = 0; column < columns(); column++) {
            if (column > 0) {
                Told.Part step = told.steps().get(column - 1);
                if (!step.broken().isEmpty()) {
                    svg.rectangle(
                            "brokenband", x(column), TOP - 24, STEP, bottom() - TOP + 24, "an invariant is broken");
                } else if (step.refused().isPresent()) {
                    svg.rectangle("refusedband", x(column), TOP - 24, STEP, bottom() - TOP + 24, "refused");
                }
            }
            svg.text("faint", x(column) + STEP / 2 - LETTER, TOP - 8, Integer.toString(column));
            svg.line("grid", x(column), TOP - 24, x(column), bottom());
        }
        svg.line("grid", x(columns()), TOP - 24, x(columns()), bottom());
    }

    private void lane(Svg svg, int y, String standby, List<Cell> cells) {
        svg.text("name", MARGIN, y + BAR - 6, cut(standby, NAMES / LETTER - 1));
        svg.line("grid", MARGIN, y + LANE - 8, x(columns()), y + LANE - 8);
        int from = 0;
        while (from < cells.size()) {
            int to = from + 1;
            while (to < cells.size() && cells.get(to).equals(cells.get(from))) {
                to++;
            }
            bar(svg, y, standby, cells.get(from), from, to);
            from = to;
        }
    }

    private static void bar(Svg svg, int y, String standby, Cell cell, int from, int to) {
        if (cell.kind() == Cell.Kind.ABSENT) {
            return;
        }
        String kind = switch (cell.kind()) {
            case PRIMARY -> "primary";
            case STANDBY -> "standby";
            default -> "nothing";
        };
        String name = Printable.escaped(cell.name(standby));
        int width = (to - from) * STEP - 4;
        svg.rectangle(kind, x(from) + 2, y + 4, width, BAR, standby + ": " + kind + " " + name);
        svg.text(
                cell.kind() == Cell.Kind.NOTHING ? "bad" : "onbar",
                x(from) + 8,
                y + BAR - 6,
                cut(name, (width - 12) / LETTER));
    }

    private static String cut(String text, int letters) {
        return text.length() <= letters ? text : text.substring(0, Math.max(1, letters - 1)) + "…";
    }
}
