package org.vtck.reports.pairing;

/** What a tree is drawn with; all pieces have the same width. */
public enum Glyphs {
    /** Box characters. */
    BOXES("├─ ", "└─ ", "│  ", "…"),
    /** Characters that every terminal has. */
    ASCII("|- ", "`- ", "|  ", "...");

    private final String fork;
    private final String end;
    private final String bar;
    private final String more;

    Glyphs(String fork, String end, String bar, String more) {
        this.fork = fork;
        this.end = end;
        this.bar = bar;
        this.more = more;
    }

    /** Before the last thing on a bus, or before another one. */
    String branch(Position position) {
        return position == Position.LAST ? end : fork;
    }

    /** Below the last thing on a bus, or below another one. */
    String below(Position position) {
        return position == Position.LAST ? "   " : bar;
    }

    /** Stands for what was cut off. */
    String more() {
        return more;
    }

    /** Where something stands among its neighbours. */
    enum Position {
        LAST,
        OTHER
    }
}
