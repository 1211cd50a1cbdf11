package org.vtck.grammar.resolve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.vtck.grammar.syntax.Member.Annotation;
import org.vtck.grammar.syntax.Name;
import org.vtck.grammar.syntax.Term;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.model.Access;
import org.vtck.spec.model.ByteOrder;
import org.vtck.spec.model.Enumeration;
import org.vtck.spec.model.Traits;

/** Reads the annotations of one member, bit-field or structure. */
final class AnnotationReader {
    private static final Set<String> KNOWN = Set.of(
            "ro",
            "rw",
            "w1c",
            "wo",
            "rsvd",
            "hwinit",
            "value",
            "enum",
            "order",
            "offset",
            "len",
            "total_length",
            "since",
            "until",
            "feature",
            "size",
            "align");

    private final Constants constants;
    private final Report report;

    Access access = Access.UNSTATED;
    OptionalLong value = OptionalLong.empty();
    Optional<Enumeration> enumeration = Optional.empty();
    Optional<String> feature = Optional.empty();
    Optional<Name> assumption = Optional.empty();
    ByteOrder order = ByteOrder.UNSTATED;
    OptionalInt offset = OptionalInt.empty();
    Optional<Term> length = Optional.empty();
    OptionalInt size = OptionalInt.empty();
    OptionalInt align = OptionalInt.empty();
    private boolean totalLength;
    final Map<String, Access> leafAccess = new LinkedHashMap<>();

    AnnotationReader(Constants constants, Report report, List<Annotation> annotations) {
        this.constants = constants;
        this.report = report;
        annotations.forEach(this::read);
    }

    Traits traits() {
        return new Traits(
                access, value, enumeration.map(Enumeration::name), feature, assumption.map(Name::text), totalLength);
    }

    private void read(Annotation annotation) {
        String word = annotation.name().text();
        if (!KNOWN.contains(word)) {
            report.add(report.missing(
                    Diagnostic.error(
                            DiagnosticCode.CL2003, annotation.place(), "no annotation is called `@" + word + "`"),
                    word,
                    KNOWN));
            return;
        }
        Optional<Access> accessWord = accessOf(word);
        if (accessWord.isPresent()) {
            access(annotation, accessWord.get());
            return;
        }
        switch (word) {
            case "total_length" -> totalLength = true;
            case "order" -> order(annotation);
            case "enum" -> name(annotation, 0).ifPresent(n -> enumeration = constants.enumeration(n));
            case "feature" -> feature = name(annotation, 0).map(Object::toString);
            case "len" -> length = argument(annotation);
            case "value" -> argument(annotation).flatMap(this::constant).ifPresent(v -> value = OptionalLong.of(v));
            case "offset" -> small(annotation).ifPresent(v -> offset = OptionalInt.of(v));
            case "size" -> small(annotation).ifPresent(v -> size = OptionalInt.of(v));
            case "align" -> small(annotation).ifPresent(v -> align = OptionalInt.of(v));
            default -> argument(annotation); // since and until were read when the revision was chosen
        }
    }

    private static Optional<Access> accessOf(String word) {
        for (Access access : Access.values()) {
            if (!access.word().isEmpty() && access.word().equals(word)) {
                return Optional.of(access);
            }
        }
        return Optional.empty();
    }

    private void access(Annotation annotation, Access stated) {
        if (annotation.arguments().isEmpty()) {
            access = stated;
        }
        for (Term argument : annotation.arguments()) {
            if (argument instanceof Term.Path path) {
                leafAccess.put(path.text(0), stated);
            } else {
                wrong(annotation, "names leaves of a structure");
            }
        }
    }

    private void order(Annotation annotation) {
        Optional<String> word = name(annotation, 0).map(Object::toString);
        if (word.isPresent() && (word.get().equals("le") || word.get().equals("be"))) {
            order = word.get().equals("le") ? ByteOrder.LITTLE : ByteOrder.BIG;
        } else {
            wrong(annotation, "takes `le` or `be`, and an assumption");
        }
        if (annotation.arguments().size() > 1) {
            assumption = name(annotation, 1);
        }
    }

    private Optional<Term> argument(Annotation annotation) {
        if (annotation.arguments().size() != 1) {
            wrong(annotation, "takes one argument");
            return Optional.empty();
        }
        return Optional.of(annotation.arguments().get(0));
    }

    private Optional<Name> name(Annotation annotation, int index) {
        if (annotation.arguments().size() > index
                && annotation.arguments().get(index) instanceof Term.Path path
                && path.steps().size() == 1) {
            return Optional.of(path.steps().get(0));
        }
        wrong(annotation, "takes a name");
        return Optional.empty();
    }

    private Optional<Integer> small(Annotation annotation) {
        return argument(annotation)
                .flatMap(this::constant)
                .filter(v -> {
                    boolean fits = v >= 0 && v <= 0xffff;
                    if (!fits) {
                        wrong(annotation, "takes a number of at most 65535");
                    }
                    return fits;
                })
                .map(Long::intValue);
    }

    private Optional<Long> constant(Term term) {
        Optional<Long> constant = constants.evaluate(term);
        if (constant.isEmpty()) {
            report.error(DiagnosticCode.CL2004, term.place(), "this is not a constant");
        }
        return constant;
    }

    private void wrong(Annotation annotation, String takes) {
        report.error(DiagnosticCode.CL2004, annotation.place(), "`@" + annotation.name() + "` " + takes);
    }
}
