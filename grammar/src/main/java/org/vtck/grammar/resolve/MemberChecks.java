package org.vtck.grammar.resolve;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vtck.grammar.syntax.Item;
import org.vtck.grammar.syntax.Name;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.FieldType;
import org.vtck.spec.model.Home;
import org.vtck.spec.model.Structure;
import org.vtck.spec.source.Place;

/** What annotations say of a member must fit the member. */
final class MemberChecks {
    private final Declarations declarations;
    private final Report report;

    MemberChecks(Declarations declarations, Report report) {
        this.declarations = declarations;
        this.report = report;
    }

    /** Reports an assumption that is not stated. */
    void assumption(Name name) {
        if (declarations.find(Item.Assume.class, name.text()).isEmpty()) {
            report.add(report.missing(
                    Diagnostic.error(DiagnosticCode.CL2002, name.place(), "no assumption is called `" + name + "`"),
                    name.text(),
                    declarations.names(Item.Assume.class)));
        }
    }

    /** {@code @rw(a, b)} names leaves of a member of structure type. */
    void leaves(AnnotationReader reader, FieldType type, Place at) {
        for (String leaf : reader.leafAccess.keySet()) {
            Structure structure = type instanceof FieldType.Nested nested ? nested.structure() : nothing(at);
            boolean known = Layouts.of(structure).leaves().stream()
                    .anyMatch(l -> l.path().equals(leaf) || l.path().startsWith(leaf + "["));
            if (!known) {
                report.add(report.missing(
                        Diagnostic.error(
                                DiagnosticCode.CL2004,
                                at,
                                "an annotation names `" + leaf + "`, which is no part of this member"),
                        leaf,
                        Layouts.of(structure).leaves().stream()
                                .map(l -> l.path())
                                .toList()));
            }
        }
    }

    private static Structure nothing(Place at) {
        return new Structure(
                "",
                Structure.Kind.STRUCT,
                List.of(),
                new Home.Plain(),
                "",
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                at);
    }

    /** Reports a {@code @value} that does not fit. */
    void value(AnnotationReader reader, FieldType type, Place at) {
        if (reader.value.isPresent() && type instanceof FieldType.Scalar scalar && scalar.bytes() < 8) {
            long value = reader.value.getAsLong();
            if (value < 0 || value >= 1L << (8 * scalar.bytes())) {
                report.error(
                        DiagnosticCode.CL2105,
                        at,
                        "the value " + Long.toUnsignedString(value) + " does not fit into " + 8 * scalar.bytes()
                                + " bits");
            }
        }
    }
}
