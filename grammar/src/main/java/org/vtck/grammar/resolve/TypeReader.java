package org.vtck.grammar.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vtck.grammar.syntax.Member;
import org.vtck.grammar.syntax.Name;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.model.BitField;
import org.vtck.spec.model.ByteOrder;
import org.vtck.spec.model.FieldType;
import org.vtck.spec.model.Traits;

/** Reads scalar types and bit-fields. */
final class TypeReader {
    private static final Map<String, FieldType.Scalar> SCALARS = Map.ofEntries(
            scalar("u8", 1, ByteOrder.LITTLE),
            scalar("u16", 2, ByteOrder.UNSTATED),
            scalar("u32", 4, ByteOrder.UNSTATED),
            scalar("u64", 8, ByteOrder.UNSTATED),
            scalar("le16", 2, ByteOrder.LITTLE),
            scalar("le32", 4, ByteOrder.LITTLE),
            scalar("le64", 8, ByteOrder.LITTLE),
            scalar("be16", 2, ByteOrder.BIG),
            scalar("be32", 4, ByteOrder.BIG),
            scalar("be64", 8, ByteOrder.BIG));

    private final Report report;

    TypeReader(Report report) {
        this.report = report;
    }

    private static Map.Entry<String, FieldType.Scalar> scalar(String name, int bytes, ByteOrder order) {
        return Map.entry(name, new FieldType.Scalar(bytes, order));
    }

    Optional<FieldType.Scalar> scalar(Name type, AnnotationReader reader) {
        FieldType.Scalar scalar = SCALARS.get(type.text());
        if (scalar == null) {
            report.add(report.missing(
                    Diagnostic.error(DiagnosticCode.CL2002, type.place(), "no type is called `" + type + "`"),
                    type.text(),
                    SCALARS.keySet()));
            return Optional.empty();
        }
        if (reader.order == ByteOrder.UNSTATED) {
            return Optional.of(scalar);
        }
        if (scalar.order() != ByteOrder.UNSTATED) {
            report.error(
                    DiagnosticCode.CL2004, type.place(), "`" + type + "` states its byte order already; drop `@order`");
        }
        return Optional.of(new FieldType.Scalar(scalar.bytes(), reader.order));
    }

    Optional<FieldType.Bits> bits(
            Member.Bits member, AnnotationReader reader, Revisions revisions, Constants constants) {
        Optional<FieldType.Scalar> word = scalar(member.type(), reader);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        List<BitField> fields = new ArrayList<>();
        int low = 0;
        for (Member.Bit bit : member.bits()) {
            if (!revisions.has(bit.annotations())) {
                continue;
            }
            int width = (int) Math.min(1000, bit.width() < 0 ? 1000 : bit.width());
            if (width == 0) {
                report.error(DiagnosticCode.CL2102, bit.place(), "a bit-field has at least one bit");
                return Optional.empty();
            }
            if (low + width > 8 * word.get().bytes()) {
                report.add(Diagnostic.error(
                        DiagnosticCode.CL2102,
                        bit.place(),
                        "bits [" + (low + width - 1) + ":" + low + "] do not fit into a `" + member.type() + "` of "
                                + 8 * word.get().bytes() + " bits"));
                return Optional.empty();
            }
            if (bit.name().isPresent()) {
                Traits traits = new AnnotationReader(constants, report, bit.annotations()).traits();
                fields.add(new BitField(
                        bit.name().get().text(),
                        low,
                        width,
                        traits,
                        bit.name().get().place()));
            }
            low += width;
        }
        return Optional.of(new FieldType.Bits(word.get(), fields));
    }
}
