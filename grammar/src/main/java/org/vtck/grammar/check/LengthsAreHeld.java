package org.vtck.grammar.check;

import java.util.stream.Stream;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.Field;
import org.vtck.spec.model.FieldType;
import org.vtck.spec.model.Home;
import org.vtck.spec.model.Length;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Structure;

/** A capability with an open array has a field that says how long an instance is. */
final class LengthsAreHeld implements Check {
    @Override
    public Stream<Diagnostic> of(SpecModel model) {
        return model.structures().stream()
                .filter(s -> s.home() instanceof Home.Capability)
                .flatMap(LengthsAreHeld::of);
    }

    private static Stream<Diagnostic> of(Structure structure) {
        Layout layout = Layouts.of(structure);
        if (layout.totalLength().isPresent()) {
            return Stream.empty();
        }
        return layout.tail().stream()
                .filter(LengthsAreHeld::isOpen)
                .limit(1)
                .map(f -> Diagnostic.error(
                                DiagnosticCode.CL2108,
                                f.place(),
                                "`" + f.name() + "` takes the rest of `" + structure
                                        + "`, and no field says how long that is")
                        .withHint("annotate the field that holds the length with `@total_length`"));
    }

    private static boolean isOpen(Field field) {
        return field.type() instanceof FieldType.Array array && array.length() instanceof Length.Open;
    }
}
