package org.vtck.grammar.resolve;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vtck.grammar.syntax.Name;
import org.vtck.grammar.syntax.Term;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Field;
import org.vtck.spec.model.Home;
import org.vtck.spec.model.Length;
import org.vtck.spec.model.Structure;

/** Resolves the lengths of arrays. */
final class LengthResolver {
    private final Names names;
    private final Report report;

    LengthResolver(Names names, Report report) {
        this.names = names;
        this.report = report;
    }

    /** The length that a term states, over the members before the array; open if none is stated. */
    Length length(Optional<Term> term, List<Field> before, Name owner) {
        if (term.isEmpty()) {
            return new Length.Open();
        }
        Optional<Long> constant = names.constants().evaluate(term.get());
        if (constant.isPresent()) {
            if (constant.get() < 0 || constant.get() > 1 << 20) {
                report.error(DiagnosticCode.CL2106, term.get().place(), "an array has at most 1048576 elements");
                return new Length.Fixed(1);
            }
            return new Length.Fixed(constant.get().intValue());
        }
        Structure soFar = new Structure(
                owner.text(),
                Structure.Kind.STRUCT,
                before,
                new Home.Plain(),
                "",
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                owner.place());
        if (term.get() instanceof Term.Path path
                && Layouts.of(soFar).leaf(path.text(0)).isEmpty()
                && !path.text(0).equals("total_length")) {
            boolean stated = before.stream().anyMatch(f -> f.name().equals(path.text(0)));
            report.add(Diagnostic.warning(
                            DiagnosticCode.CL2106,
                            path.place(),
                            "the length `" + path.text(0)
                                    + (stated ? "` comes after an array of variable length" : "` is stated nowhere"))
                    .withHint("add `@len(...)` over earlier fields, or a `#define`"));
            return new Length.Symbolic(path.text(0));
        }
        Surroundings around = Surroundings.lengthInside(soFar);
        Optional<Expr> expr = new ExprResolver(new Fresh(names), report, around)
                .number(term.get())
                .map(Typed::expr);
        return expr.<Length>map(Length.Computed::new).orElse(new Length.Open());
    }
}
