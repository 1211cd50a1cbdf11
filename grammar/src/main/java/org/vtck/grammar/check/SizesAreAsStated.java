package org.vtck.grammar.check;

import java.util.stream.Stream;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.SpecModel;

/** {@code @size} and {@code @align} agree with the computed layout. */
final class SizesAreAsStated implements Check {
    @Override
    public Stream<Diagnostic> of(SpecModel model) {
        return model.structures().stream().flatMap(s -> {
            Layout layout = Layouts.of(s);
            Stream<Diagnostic> size = s.size().isPresent() && s.size().getAsInt() != layout.fixedBytes()
                    ? Stream.of(Diagnostic.error(
                            DiagnosticCode.CL2103,
                            s.place(),
                            "`" + s + "` is stated to have " + s.size().getAsInt() + " bytes but its members take "
                                    + layout.fixedBytes()))
                    : Stream.empty();
            Stream<Diagnostic> align = s.align().isPresent()
                            && s.align().getAsInt() > 0
                            && layout.fixedBytes() % s.align().getAsInt() != 0
                    ? Stream.of(Diagnostic.error(
                            DiagnosticCode.CL2103,
                            s.place(),
                            "`" + s + "` has " + layout.fixedBytes() + " bytes, not a multiple of "
                                    + s.align().getAsInt()))
                    : Stream.empty();
            return Stream.concat(size, align);
        });
    }
}
