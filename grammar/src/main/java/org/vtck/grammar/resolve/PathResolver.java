package org.vtck.grammar.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.vtck.grammar.syntax.Name;
import org.vtck.grammar.syntax.Term;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.model.Attribute;
import org.vtck.spec.model.Domain;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.Structure;
import org.vtck.spec.model.Variable;
import org.vtck.spec.source.Place;

/** Resolves dotted paths: fields, attributes, definitions, constants. */
final class PathResolver {
    private final Names names;
    private final Report report;
    private final Surroundings around;

    PathResolver(Names names, Report report, Surroundings around) {
        this.names = names;
        this.report = report;
        this.around = around;
    }

    Optional<Typed> resolve(Term.Path path) {
        Name first = path.steps().get(0);
        Optional<Variable> variable = around.variable(first.text());
        if (variable.isPresent()) {
            return ofVariable(variable.get(), path);
        }
        if (around.enclosing().isPresent()) {
            if (path.text(0).equals("total_length")) {
                Variable self = around.variable("self").orElseThrow();
                return Optional.of(new Typed(
                        new Expr.Measure(Expr.Measure.Kind.LENGTH, self, path.place()), Type.Number.upTo(0xffff)));
            }
            Optional<Leaf> leaf = names.layout(around.enclosing().get()).leaf(path.text(0));
            if (leaf.isPresent()) {
                return Optional.of(field(around.variable("self").orElseThrow(), leaf.get(), path.place()));
            }
        }
        if (path.steps().size() > 1 && first.text().equals("header")) {
            return header(Optional.empty(), path, 1);
        }
        if (path.steps().size() > 1 && first.text().equals("function")) {
            return inFunction(first) ? ofFunction(Optional.empty(), path, 1) : Optional.empty();
        }
        return path.steps().size() == 1 ? single(first) : unknown(first);
    }

    private Optional<Typed> single(Name name) {
        if (name.text().equals("true") || name.text().equals("false")) {
            return Optional.of(new Typed(new Expr.Bool(name.text().equals("true"), name.place()), Type.TRUTH));
        }
        if (names.isDefinition(name.text())) {
            return inFunction(name) ? named(Optional.empty(), name) : Optional.empty();
        }
        Optional<Long> constant = names.constants().value(name.text());
        return constant.isPresent()
                ? Optional.of(new Typed(
                        new Expr.Int(constant.get(), name.text(), name.place()),
                        Type.Number.of(constant.get(), constant.get())))
                : unknown(name);
    }

    private Optional<Typed> named(Optional<Variable> of, Name name) {
        return names.definition(name).map(d -> new Typed(new Expr.Named(d.definition(), of, name.place()), d.type()));
    }

    private Optional<Typed> ofVariable(Variable variable, Term.Path path) {
        if (path.steps().size() == 1) {
            report.error(
                    DiagnosticCode.CL3001,
                    path.place(),
                    "`" + variable.name() + "` is an instance, not a value; name one of its fields");
            return Optional.empty();
        }
        if (variable.domain() instanceof Domain.Instances instances) {
            return leaf(instances.structure(), path, 1).map(leaf -> field(variable, leaf, path.place()));
        } else if (variable.domain() instanceof Domain.Functions) {
            return ofFunction(Optional.of(variable), path, 1);
        } else if (variable.domain() instanceof Domain.Links) {
            return attribute(
                    Attribute.Of.LINK, Optional.of(variable), path.steps().get(1), path);
        } else if (variable.domain() instanceof Domain.Events) {
            return attribute(
                    Attribute.Of.EVENT, Optional.of(variable), path.steps().get(1), path);
        }
        return attribute(Attribute.Of.ENTRY, Optional.of(variable), path.steps().get(1), path);
    }

    private Optional<Typed> ofFunction(Optional<Variable> of, Term.Path path, int from) {
        Name step = path.steps().get(from);
        if (step.text().equals("header") && path.steps().size() > from + 1) {
            return header(of, path, from + 1);
        }
        if (path.steps().size() == from + 1 && names.isDefinition(step.text())) {
            return named(of, step);
        }
        return attribute(Attribute.Of.FUNCTION, of, step, path);
    }

    private Optional<Typed> header(Optional<Variable> of, Term.Path path, int from) {
        Optional<Structure> header = names.baseHeader();
        if (header.isEmpty()) {
            report.error(
                    DiagnosticCode.CL2002,
                    path.place(),
                    "`header` means nothing: no header structure without a guard is stated");
            return Optional.empty();
        }
        if (of.isEmpty() && !inFunction(path.steps().get(0))) {
            return Optional.empty();
        }
        return leaf(header.get(), path, from)
                .map(leaf -> new Typed(new Expr.HeaderField(of, leaf, path.place()), Type.Number.upTo(leaf.most())));
    }

    private Optional<Typed> attribute(Attribute.Of kind, Optional<Variable> of, Name step, Term.Path path) {
        Optional<Attribute> attribute = Attribute.named(kind, step.text());
        if (attribute.isEmpty() || !path.steps().get(path.steps().size() - 1).equals(step)) {
            List<String> known = new ArrayList<>();
            for (Attribute a : Attribute.values()) {
                if (a.of() == kind) {
                    known.add(a.word());
                }
            }
            if (kind == Attribute.Of.FUNCTION) {
                known.addAll(names.definitionNames());
            }
            report.add(report.missing(
                    Diagnostic.error(
                            DiagnosticCode.CL2002,
                            step.place(),
                            (kind == Attribute.Of.ENTRY || kind == Attribute.Of.EVENT ? "an " : "a ") + kind
                                    + " has no attribute `" + step + "`"),
                    step.text(),
                    known));
            return Optional.empty();
        }
        Attribute a = attribute.get();
        Type type = a.isBoolean() ? Type.TRUTH : Type.Number.upTo(a.most());
        return Optional.of(new Typed(new Expr.AttributeValue(of, a, path.place()), type));
    }

    static Typed field(Variable variable, Leaf leaf, Place place) {
        return new Typed(new Expr.FieldValue(variable, leaf, place), Type.Number.upTo(leaf.most()));
    }

    /** The leaf that the steps from {@code from} on name; anything else is reported. */
    Optional<Leaf> leaf(Structure structure, Term.Path path, int from) {
        Layout layout = names.layout(structure);
        String text = path.text(from);
        Optional<Leaf> leaf = layout.leaf(text);
        if (leaf.isEmpty() && !report.isSpoiled(structure.name())) {
            List<String> known = layout.leaves().stream()
                    .map(Leaf::path)
                    .filter(p -> !p.endsWith("]"))
                    .toList();
            Name step = path.steps().get(from);
            boolean whole = layout.leaves().stream()
                    .anyMatch(l -> l.path().startsWith(text + ".") || l.path().startsWith(text + "["));
            String message = whole
                    ? "`" + text + "` of `" + structure + "` is not a number but has parts"
                    : "`" + structure + "` has no field `" + text + "`";
            Diagnostic diagnostic =
                    Diagnostic.error(DiagnosticCode.CL2002, step.place().to(path.place()), message);
            report.add(report.missing(diagnostic, text, known)
                    .map(d -> d.withNote("it is stated here", structure.place())));
        }
        return leaf;
    }

    private boolean inFunction(Name name) {
        if (around.subject() == Surroundings.Subject.FUNCTION) {
            return true;
        }
        report.add(Diagnostic.error(
                        DiagnosticCode.CL3003,
                        name.place(),
                        "`" + name + "` does not say of which function, in a clause about a topology")
                .withHint("write `f." + name + "` inside `for each f : function { ... }`"));
        return false;
    }

    private Optional<Typed> unknown(Name name) {
        Collection<String> known = Report.union(List.of(
                around.names(),
                names.definitionNames(),
                names.constants().names(),
                List.of("header", "function", "true", "false")));
        report.add(report.missing(
                Diagnostic.error(DiagnosticCode.CL2002, name.place(), "nothing is called `" + name + "` here"),
                name.text(),
                known));
        return Optional.empty();
    }
}
