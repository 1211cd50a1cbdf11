package org.vtck.grammar.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vtck.grammar.syntax.Name;
import org.vtck.grammar.syntax.Term;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.model.Domain;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Structure;
import org.vtck.spec.model.Variable;
import org.vtck.spec.source.Place;

/** Resolves the language's functions. */
final class CallResolver {
    /** Probe words and how many arguments each takes. */
    private static final Map<String, Integer> PROBES = Map.of(
            "read_only", 1,
            "writable", 1,
            "write_one_to_clear", 1,
            "unchanged_by_reading", 1,
            "bar_size", 1,
            "window_reads", 3,
            "window_reads_selected", 6);

    /** Those that speak of a field. */
    private static final Set<String> OF_A_FIELD =
            Set.of("read_only", "writable", "write_one_to_clear", "unchanged_by_reading");

    private static final String WINDOW = "window_reads";
    private static final long WIDEST_WINDOW = 0xffff_ffffL;

    private static final List<String> WORDS = List.of(
            "has", "one", "present", "sizeof", "length", "at", "offset_of", "power_of_two", "chosen", "in_capability");

    private final ExprResolver exprs;
    private final PathResolver paths;
    private final DomainResolver domains;
    private final Names names;
    private final Report report;
    private final Surroundings around;

    CallResolver(
            ExprResolver exprs,
            PathResolver paths,
            DomainResolver domains,
            Names names,
            Report report,
            Surroundings around) {
        this.exprs = exprs;
        this.paths = paths;
        this.domains = domains;
        this.names = names;
        this.report = report;
        this.around = around;
    }

    Optional<Typed> resolve(Term.Call call) {
        String word = call.name().text();
        if (PROBES.containsKey(word)) {
            return probe(call, word);
        }
        if (word.equals("undecided") && call.arguments().isEmpty()) {
            return Optional.of(new Typed(new Expr.Undecided(call.place()), Type.TRUTH));
        }
        if (!WORDS.contains(word)) {
            List<String> known = new ArrayList<>(WORDS);
            known.addAll(PROBES.keySet());
            report.add(report.missing(
                    Diagnostic.error(
                            DiagnosticCode.CL2002, call.name().place(), "no function is called `" + word + "`"),
                    word,
                    known));
            return Optional.empty();
        }
        if (call.arguments().size() != 1) {
            report.error(DiagnosticCode.CL3001, call.place(), "`" + word + "` takes one argument");
            return Optional.empty();
        }
        if (call.path().isPresent() && !word.equals("one")) {
            report.error(DiagnosticCode.CL3001, call.path().get().place(), "`" + word + "(...)` has no fields");
            return Optional.empty();
        }
        Term argument = call.arguments().get(0);
        if (word.equals("power_of_two")) {
            return exprs.number(argument).map(n -> new Typed(new Expr.PowerOfTwo(n.expr(), call.place()), Type.TRUTH));
        }
        if (!(argument instanceof Term.Path path)) {
            report.error(DiagnosticCode.CL3001, argument.place(), "`" + word + "` takes a name");
            return Optional.empty();
        }
        return switch (word) {
            case "has" -> domains.resolve(asName(path), Optional.empty()).map(d -> exprs.exists(d, call.place()));
            case "one" -> one(call, path);
            case "present" ->
                instanceLeaf(path).map(f -> new Typed(new Expr.Present(f.of(), f.leaf(), call.place()), Type.TRUTH));
            case "sizeof" -> sizeof(path, call.place());
            case "length" -> measure(path, Expr.Measure.Kind.LENGTH, call.place());
            case "at" -> measure(path, Expr.Measure.Kind.AT, call.place());
            case "offset_of" -> offsetOf(path, call.place());
            case "in_capability" -> inCapability(path, call.place());
            default -> chosen(path, call.place());
        };
    }

    private static Name asName(Term.Path path) {
        return new Name(path.text(0), path.place());
    }

    private Optional<Typed> one(Term.Call call, Term.Path domainPath) {
        Optional<Domain> domain = domains.resolve(asName(domainPath), Optional.empty());
        if (domain.isEmpty()) {
            return Optional.empty();
        }
        if (!(domain.get() instanceof Domain.Instances instances) || call.path().isEmpty()) {
            report.error(DiagnosticCode.CL3001, call.place(), "`one(S)` takes a structure and is followed by a field");
            return Optional.empty();
        }
        return paths.leaf(instances.structure(), call.path().get(), 0)
                .map(leaf ->
                        new Typed(new Expr.FirstField(instances, leaf, call.place()), Type.Number.upTo(leaf.most())));
    }

    private Optional<Typed> sizeof(Term.Path path, Place place) {
        Optional<Structure> structure = around.variable(path.text(0))
                .map(Variable::domain)
                .filter(Domain.Instances.class::isInstance)
                .map(d -> ((Domain.Instances) d).structure())
                .or(() -> structure(asName(path)));
        return structure.map(s -> {
            long size = names.layout(s).fixedBytes();
            return new Typed(new Expr.Int(size, "sizeof(" + s.name() + ")", place), Type.Number.of(size, size));
        });
    }

    private Optional<Typed> offsetOf(Term.Path path, Place place) {
        Optional<Structure> structure = structure(path.steps().get(0));
        if (structure.isEmpty() || path.steps().size() < 2) {
            structure.ifPresent(s -> report.error(
                    DiagnosticCode.CL3001, place, "`offset_of` takes a structure and a field, such as `S.field`"));
            return Optional.empty();
        }
        return paths.leaf(structure.get(), path, 1)
                .map(leaf -> new Typed(
                        new Expr.Int(leaf.offset(), "offset_of(" + path.text(0) + ")", place),
                        Type.Number.of(leaf.offset(), leaf.offset())));
    }

    private Optional<Structure> structure(Name name) {
        Optional<Structure> structure = names.structure(name.text());
        if (structure.isEmpty()) {
            report.add(report.missing(
                    Diagnostic.error(DiagnosticCode.CL2002, name.place(), "no structure is called `" + name + "`"),
                    name.text(),
                    names.structureNames()));
        }
        return structure;
    }

    private Optional<Typed> measure(Term.Path path, Expr.Measure.Kind kind, Place place) {
        Optional<Variable> variable = around.variable(path.text(0)).filter(v -> v.domain() instanceof Domain.Instances);
        if (variable.isEmpty()) {
            report.error(DiagnosticCode.CL3001, path.place(), "`" + path.text(0) + "` is not the name of an instance");
            return Optional.empty();
        }
        return Optional.of(new Typed(new Expr.Measure(kind, variable.get(), place), Type.Number.upTo(0xffff)));
    }

    private Optional<Expr.FieldValue> instanceLeaf(Term.Path path) {
        return paths.resolve(path).flatMap(typed -> {
            if (typed.expr() instanceof Expr.FieldValue field) {
                return Optional.of(field);
            }
            report.error(DiagnosticCode.CL3001, path.place(), "`" + path.text(0) + "` is not a field of an instance");
            return Optional.empty();
        });
    }

    private Optional<Typed> inCapability(Term.Path path, Place place) {
        if (around.manner() != Surroundings.Manner.TRACE) {
            report.error(DiagnosticCode.CL3003, place, "`in_capability` has a meaning only behind `trace`");
            return Optional.empty();
        }
        return domains.resolve(asName(path), Optional.empty())
                .map(d -> new Typed(
                        new Expr.Probe(
                                "in_capability", List.of(exprs.exists(d, place).expr()), place),
                        Type.TRUTH));
    }

    private Optional<Typed> chosen(Term.Path path, Place place) {
        if (!names.isProfile(path.text(0))) {
            report.error(DiagnosticCode.CL2002, path.place(), "no profile is called `" + path.text(0) + "`");
            return Optional.empty();
        }
        return Optional.of(new Typed(new Expr.Chosen(path.text(0), place), Type.TRUTH));
    }

    private Optional<Typed> probe(Term.Call call, String word) {
        if (around.manner() != Surroundings.Manner.PROBE) {
            report.error(DiagnosticCode.CL3003, call.place(), "`" + word + "` has a meaning only behind `probe`");
            return Optional.empty();
        }
        int count = PROBES.getOrDefault(word, 0);
        if (call.arguments().size() != count) {
            report.error(
                    DiagnosticCode.CL3001,
                    call.place(),
                    "`" + word + "` takes " + count + (count == 1 ? " argument" : " arguments"));
            return Optional.empty();
        }
        List<Expr> arguments = new ArrayList<>();
        for (Term argument : call.arguments()) {
            exprs.number(argument).ifPresent(a -> arguments.add(a.expr()));
        }
        if (arguments.size() != count) {
            return Optional.empty();
        }
        if (OF_A_FIELD.contains(word) && !(arguments.get(0) instanceof Expr.FieldValue)) {
            report.error(
                    DiagnosticCode.CL3001, call.place(), "`" + word + "` takes a field of an instance, such as c.path");
            return Optional.empty();
        }
        if (word.startsWith(WINDOW)
                && !(isWidth(arguments.get(count - 1)) && (count == 3 || isWidth(arguments.get(2))))) {
            report.error(
                    DiagnosticCode.CL3001, call.place(), "a window moves 1, 2 or 4 bytes, and the source says which");
            return Optional.empty();
        }
        return Optional.of(new Typed(new Expr.Probe(word, arguments, call.place()), type(word)));
    }

    private static boolean isWidth(Expr argument) {
        return argument instanceof Expr.Int width && (width.value() == 1 || width.value() == 2 || width.value() == 4);
    }

    private static Type type(String word) {
        if (word.equals("bar_size")) {
            return Type.Number.upTo(Long.MAX_VALUE);
        }
        return word.startsWith(WINDOW) ? Type.Number.upTo(WIDEST_WINDOW) : Type.TRUTH;
    }
}
