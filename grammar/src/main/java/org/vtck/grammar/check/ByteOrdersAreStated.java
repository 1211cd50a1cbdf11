package org.vtck.grammar.check;

import java.util.stream.Stream;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.diagnostic.Severity;
import org.vtck.spec.model.ByteOrder;
import org.vtck.spec.model.Field;
import org.vtck.spec.model.FieldType;
import org.vtck.spec.model.Home;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Structure;

/** Every multi-byte field says its byte order: an error where bytes are judged by it, else a warning. */
final class ByteOrdersAreStated implements Check {
    @Override
    public Stream<Diagnostic> of(SpecModel model) {
        return model.structures().stream()
                .flatMap(s ->
                        s.fields().stream().filter(f -> isUnstated(f.type())).map(f -> unstated(s, f)));
    }

    private static boolean isUnstated(FieldType type) {
        return type.match(
                scalar -> scalar.order() == ByteOrder.UNSTATED,
                bits -> bits.word().order() == ByteOrder.UNSTATED,
                nested -> false,
                array -> isUnstated(array.element()));
    }

    private static Diagnostic unstated(Structure structure, Field field) {
        String message = "field `" + field.name() + "` of `" + structure + "` has no byte order";
        Diagnostic diagnostic = structure.home() instanceof Home.Plain
                ? Diagnostic.warning(DiagnosticCode.CL2101, field.place(), message)
                : Diagnostic.error(DiagnosticCode.CL2101, field.place(), message);
        return diagnostic.withHint(
                diagnostic.severity() == Severity.ERROR
                        ? "write le16/le32/le64, or add `@order(le, ASSUMPTION)`"
                        : "it is read as little-endian; write le16/le32/le64 or add `@order(le, ASSUMPTION)`");
    }
}
