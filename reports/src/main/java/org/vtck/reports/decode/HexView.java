package org.vtck.reports.decode;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.vtck.conformance.input.Printable;
import org.vtck.reports.text.Page;
import org.vtck.spec.interpret.codec.Decoded;
import org.vtck.spec.subject.ConfigSpace;

/** The hexdump with, below each row, what starts in it. Rows of zeros that nothing claims are left out. */
public final class HexView implements DecodeReport {
    private static final int ROW = 16;

    private final Page page;

    /** A report that leaves closing to the caller. */
    public HexView(PrintWriter out) {
        this.page = new Page(out);
    }

    @Override
    public void function(Explanation explanation) {
        page.wrapped(
                explanation.function().address().shortText() + "  ",
                Printable.escaped(explanation.machine().name() + " "
                        + explanation.function().name()));
        ConfigSpace space = explanation.function().space();
        List<FieldLine> fields = explanation.fields();
        for (int at = 0; at < space.known(); at += ROW) {
            String notes = notes(explanation, fields, at);
            if (!notes.isEmpty() || !isZero(space, at)) {
                row(space, at);
                page.wrapped("        ", notes.isEmpty() ? "(claimed by nothing or begun above)" : notes);
            }
        }
        page.blank();
    }

    @Override
    public void end() {
        page.finish();
    }

    private void row(ConfigSpace space, int at) {
        StringBuilder bytes = new StringBuilder(String.format(Locale.ROOT, "  %02x:", at));
        for (int i = at; i < Math.min(at + ROW, space.known()); i++) {
            bytes.append(String.format(Locale.ROOT, " %02x", space.byteAt(i)));
        }
        page.line(bytes.toString());
    }

    private static String notes(Explanation explanation, List<FieldLine> fields, int at) {
        String starts = explanation.pieces().stream()
                .filter(p -> p.offset() >= at && p.offset() < at + ROW)
                .map(HexView::start)
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" "));
        String values = fields.stream()
                .filter(f -> f.offset() >= at && f.offset() < at + ROW && f.state() == Decoded.State.VALUE)
                .filter(f -> !f.leaf().isPadding())
                .map(f -> f.path() + "=" + (f.meaning().isEmpty() ? f.hex() : f.meaning()))
                .collect(Collectors.joining(" "));
        return (starts + " " + values).strip();
    }

    private static String start(Piece piece) {
        String at = String.format(Locale.ROOT, "@%02x", piece.offset());
        if (piece instanceof Piece.Instance instance) {
            return "<" + instance.structure() + at + ">";
        }
        return piece instanceof Piece.Unknown ? "<unknown capability" + at + ">" : "";
    }

    private static boolean isZero(ConfigSpace space, int at) {
        for (int i = at; i < Math.min(at + ROW, space.known()); i++) {
            if (space.byteAt(i) != 0) {
                return false;
            }
        }
        return true;
    }
}
