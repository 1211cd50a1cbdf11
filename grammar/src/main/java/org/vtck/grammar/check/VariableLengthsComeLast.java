package org.vtck.grammar.check;

import java.util.List;
import java.util.stream.Stream;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.model.Field;
import org.vtck.spec.model.FieldType;
import org.vtck.spec.model.Home;
import org.vtck.spec.model.Length;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Structure;

/** At most one member takes "the rest", or nobody could say where it ends. */
final class VariableLengthsComeLast implements Check {
    @Override
    public Stream<Diagnostic> of(SpecModel model) {
        return model.structures().stream().flatMap(VariableLengthsComeLast::of);
    }

    private static Stream<Diagnostic> of(Structure structure) {
        List<Field> open =
                structure.fields().stream().filter(f -> takesRest(f.type())).toList();
        return open.stream()
                .skip(1)
                .map(f -> diagnostic(
                                structure,
                                f,
                                "`" + f.name() + "` and `" + open.get(0).name() + "` both take the rest of `"
                                        + structure + "`")
                        .withNote(
                                "`" + open.get(0).name() + "` is stated here",
                                open.get(0).place())
                        .withHint("give one of them a length with `@len(...)`"));
    }

    /** Listings leave such lengths to prose; that is an error only where instances are read. */
    private static Diagnostic diagnostic(Structure structure, Field field, String message) {
        return structure.home() instanceof Home.Plain
                ? Diagnostic.warning(DiagnosticCode.CL2107, field.place(), message)
                : Diagnostic.error(DiagnosticCode.CL2107, field.place(), message);
    }

    private static boolean takesRest(FieldType type) {
        return type.match(
                scalar -> false,
                bits -> false,
                nested -> nested.structure().fields().stream().anyMatch(f -> takesRest(f.type())),
                array -> array.length() instanceof Length.Open || array.length() instanceof Length.Symbolic);
    }
}
