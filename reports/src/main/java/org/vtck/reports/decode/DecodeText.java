package org.vtck.reports.decode;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.vtck.conformance.input.Printable;
import org.vtck.reports.text.Identities;
import org.vtck.reports.text.Page;
import org.vtck.spec.interpret.codec.Decoded;
import org.vtck.spec.interpret.codec.Octets;
import org.vtck.spec.model.SpecModel;

/** Explanations for a person: structures, fields and bits with values, names and access, and what nothing claims. */
public final class DecodeText implements DecodeReport {
    private static final int ROW = 16;

    private final Page page;
    private final Identities identities;

    /** A report that leaves closing to the caller. */
    public DecodeText(PrintWriter out, SpecModel model) {
        this.page = new Page(out);
        this.identities = Identities.of(model);
    }

    @Override
    public void function(Explanation explanation) {
        var function = explanation.function();
        String ids = identities.vendor(function).orElse("????") + ":"
                + identities.device(function).orElse("????");
        page.wrapped(
                function.address().shortText() + "  ",
                ids + " of " + Printable.escaped(explanation.machine().name()) + " "
                        + Printable.escaped(function.name()) + ", "
                        + function.space().known() + " bytes");
        explanation.chains().forEach(chain -> page.wrapped("  ", chain, "    "));
        page.blank();
        for (Piece piece : explanation.pieces()) {
            piece(piece);
        }
        page.blank();
    }

    @Override
    public void end() {
        page.finish();
    }

    private void piece(Piece piece) {
        String range = range(piece);
        if (piece instanceof Piece.Instance instance) {
            page.blank();
            page.line(range
                    + instance.structure()
                    + instance.listed().map(DecodeText::listed).orElse(""));
            List<FieldRow> rows = FieldRow.of(instance.fields());
            int width = rows.stream().mapToInt(r -> r.path().length()).max().orElse(0);
            rows.forEach(row -> field(row, width));
            bytes(
                    "    beyond all fields: ",
                    instance.offset() + instance.length() - instance.rest().length(),
                    instance.rest());
        } else if (piece instanceof Piece.Unknown unknown) {
            page.blank();
            page.line(range + "capability that no structure describes" + listed(unknown.listed()));
        } else if (piece instanceof Piece.Gap gap) {
            page.blank();
            page.line(range + "claimed by nothing, " + (gap.isZero() ? "all zero" : "not all zero"));
            if (!gap.isZero()) {
                bytes("    ", gap.offset(), gap.bytes());
            }
        }
    }

    private void field(FieldRow row, int width) {
        FieldLine line = row.first();
        String value = line.state() == Decoded.State.VALUE
                ? row.value()
                : line.state() == Decoded.State.ABSENT ? "absent" : "not known";
        page.line(String.format(
                Locale.ROOT,
                "    %02x %-7s  %-" + width + "s  %-10s %-6s %s",
                line.offset(),
                line.bits(),
                row.path(),
                value,
                line.leaf().traits().access().word(),
                line.meaning()));
    }

    private void bytes(String lead, int offset, Octets octets) {
        byte[] bytes = octets.toBytes();
        for (int i = 0; i < bytes.length; i += ROW) {
            Octets row = Octets.of(bytes, i, Math.min(bytes.length, i + ROW));
            page.line(lead + String.format(Locale.ROOT, "%02x: %s", offset + i, row));
        }
    }

    private static String listed(Piece.Listed listed) {
        String id = listed.id().isPresent()
                ? String.format(Locale.ROOT, "id 0x%02x", listed.id().getAsInt())
                : "id not known";
        return " (" + listed.list() + ", " + id + ")";
    }

    private static String range(Piece piece) {
        int last = piece.offset() + Math.max(1, piece.length()) - 1;
        return String.format(Locale.ROOT, "  %02x..%02x  ", piece.offset(), last);
    }
}
