package org.vtck.grammar.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.Field;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Structure;

/** {@code @offset} never goes back: the later field is blamed, the earlier one named. */
final class FieldsDoNotOverlap implements Check {
    private record Placed(Field field, int from, int to) {}

    @Override
    public Stream<Diagnostic> of(SpecModel model) {
        return model.structures().stream()
                .filter(s -> s.kind() == Structure.Kind.STRUCT)
                .flatMap(FieldsDoNotOverlap::of);
    }

    private static Stream<Diagnostic> of(Structure structure) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<Placed> before = new ArrayList<>();
        int next = 0;
        for (Field field : structure.fields()) {
            if (!Layouts.isFixed(field.type())) {
                break;
            }
            int from = field.offset().orElse(next);
            int to = from + Layouts.bytes(field.type());
            for (Placed earlier : from < next ? before : List.<Placed>of()) {
                if (from < earlier.to() && earlier.from() < to) {
                    diagnostics.add(overlap(field, from, earlier, next));
                    break;
                }
            }
            before.add(new Placed(field, from, to));
            next = Math.max(next, to);
        }
        return diagnostics.stream();
    }

    private static Diagnostic overlap(Field field, int from, Placed earlier, int next) {
        return Diagnostic.error(
                        DiagnosticCode.CL2104,
                        field.place(),
                        "field `" + field.name() + "` at byte " + from + " overlaps field `"
                                + earlier.field().name() + "`")
                .withNote(
                        "`" + earlier.field().name() + "` takes bytes " + earlier.from() + ".." + (earlier.to() - 1),
                        earlier.field().place())
                .withHint("the next free offset is " + next);
    }
}
