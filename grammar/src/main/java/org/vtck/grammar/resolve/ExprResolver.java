package org.vtck.grammar.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vtck.grammar.syntax.Name;
import org.vtck.grammar.syntax.Term;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.model.Domain;
import org.vtck.spec.model.Enumeration;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Interval;
import org.vtck.spec.model.Operator;
import org.vtck.spec.model.Quantifier;
import org.vtck.spec.model.Variable;
import org.vtck.spec.source.Place;

/** Resolves and types terms. What cannot be resolved is reported once and gives nothing, so that no error follows from it. */
final class ExprResolver {
    private final Names names;
    private final Report report;
    private final Surroundings around;
    private final PathResolver paths;
    private final CallResolver calls;
    private final DomainResolver domains;

    ExprResolver(Names names, Report report, Surroundings around) {
        this.names = names;
        this.report = report;
        this.around = around;
        this.paths = new PathResolver(names, report, around);
        this.domains = new DomainResolver(names, report, around);
        this.calls = new CallResolver(this, paths, domains, names, report, around);
    }

    /** A truth; anything else is reported. */
    Optional<Expr> truth(Term term) {
        Optional<Typed> typed = resolve(term);
        if (typed.isPresent() && !typed.get().isTruth()) {
            mismatch(term, "a condition", "a number");
            return Optional.empty();
        }
        return typed.map(Typed::expr);
    }

    /** A number; anything else is reported. */
    Optional<Typed> number(Term term) {
        Optional<Typed> typed = resolve(term);
        if (typed.isPresent() && typed.get().isTruth()) {
            mismatch(term, "a number", "a condition");
            return Optional.empty();
        }
        return typed;
    }

    Optional<Typed> resolve(Term term) {
        if (term instanceof Term.Number n) {
            return Optional.of(new Typed(new Expr.Int(n.value(), "", n.place()), Type.Number.of(n.value(), n.value())));
        } else if (term instanceof Term.Text text) {
            mismatch(text, "a number or a condition", "a string");
            return Optional.empty();
        } else if (term instanceof Term.Path path) {
            return paths.resolve(path);
        } else if (term instanceof Term.Call call) {
            return calls.resolve(call);
        } else if (term instanceof Term.Not not) {
            return truth(not.operand()).map(e -> new Typed(new Expr.Not(e, not.place()), Type.TRUTH));
        } else if (term instanceof Term.Binary binary) {
            return binary(binary);
        } else if (term instanceof Term.In in) {
            return in(in);
        } else if (term instanceof Term.If conditional) {
            return conditional(conditional);
        } else if (term instanceof Term.Quantified quantified) {
            return quantified(quantified, 0);
        } else if (term instanceof Term.Count count) {
            return count(count);
        }
        return distinct((Term.Distinct) term);
    }

    private Optional<Typed> binary(Term.Binary binary) {
        Operator operator = binary.operator();
        if (operator.kind() == Operator.Kind.LOGICAL) {
            Optional<Expr> left = truth(binary.left());
            Optional<Expr> right = truth(binary.right());
            return left.isPresent() && right.isPresent()
                    ? Optional.of(
                            new Typed(new Expr.Binary(operator, left.get(), right.get(), binary.place()), Type.TRUTH))
                    : Optional.empty();
        }
        boolean equality = operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
        Optional<Typed> left = equality ? resolve(binary.left()) : number(binary.left());
        Optional<Typed> right = equality ? resolve(binary.right()) : number(binary.right());
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        if (left.get().isTruth() != right.get().isTruth()) {
            mismatch(
                    binary.right(),
                    left.get().isTruth() ? "a condition" : "a number",
                    left.get().isTruth() ? "a number" : "a condition");
            return Optional.empty();
        }
        Expr expr = new Expr.Binary(operator, left.get().expr(), right.get().expr(), binary.place());
        if (operator.kind() == Operator.Kind.COMPARISON) {
            neverEqual(binary, left.get(), right.get());
            return Optional.of(new Typed(expr, Type.TRUTH));
        }
        Type.Number a = (Type.Number) left.get().type();
        Type.Number b = (Type.Number) right.get().type();
        Optional<Type.Number> range = Ranges.of(operator, a, b);
        if (range.isEmpty()) {
            report.add(Diagnostic.error(DiagnosticCode.CL3002, binary.place(), complaint(operator, a, b))
                    .withHint(advice(operator)));
            return Optional.empty();
        }
        return Optional.of(new Typed(expr, range.get()));
    }

    private static String complaint(Operator operator, Type.Number a, Type.Number b) {
        boolean divides = operator == Operator.DIVIDE || operator == Operator.REMAINDER;
        if (divides && b.low().signum() == 0) {
            return "the divisor, which is " + shown(b) + ", can be 0";
        }
        boolean shifts = operator == Operator.SHIFT_LEFT || operator == Operator.SHIFT_RIGHT;
        if (shifts && b.high().bitLength() > 6) {
            return "the shift by " + shown(b) + " can be by more than 63";
        }
        return "`" + operator.symbol() + "` of " + shown(a) + " and " + shown(b) + " can leave the range 0..2^63-1";
    }

    private static String advice(Operator operator) {
        return switch (operator) {
            case MINUS -> "bring the subtraction to the other side as an addition";
            case DIVIDE, REMAINDER -> "divide by a constant";
            case SHIFT_LEFT, SHIFT_RIGHT -> "shift by a constant, or mask the number first";
            default -> "64-bit fields can only be compared and taken apart with bit operations";
        };
    }

    private static String shown(Type.Number range) {
        return range.low().equals(range.high()) ? range.low().toString() : range.low() + ".." + range.high();
    }

    /** {@code x == 300} of a byte can only be a slip. */
    private void neverEqual(Term.Binary binary, Typed left, Typed right) {
        if (binary.operator() == Operator.EQUAL
                && left.type() instanceof Type.Number a
                && right.type() instanceof Type.Number b
                && (a.high().compareTo(b.low()) < 0 || b.high().compareTo(a.low()) < 0)) {
            report.error(
                    DiagnosticCode.CL2105,
                    binary.place(),
                    "the two sides are never equal: one is " + shown(a) + ", the other " + shown(b));
        }
    }

    private Optional<Typed> in(Term.In in) {
        Optional<Typed> operand = number(in.operand());
        List<Interval> intervals = new ArrayList<>();
        String text = in.enumeration().map(Name::text).orElse("");
        boolean good = true;
        if (in.enumeration().isPresent()) {
            Optional<Enumeration> enumeration =
                    names.constants().enumeration(in.enumeration().get());
            good = enumeration.isPresent();
            enumeration.ifPresent(e -> e.constants().forEach(c -> intervals.add(new Interval(c.value(), c.value()))));
        }
        for (Term.Bounds bounds : in.bounds()) {
            Optional<Long> low = bound(bounds.low());
            Optional<Long> high = bound(bounds.high());
            if (low.isEmpty() || high.isEmpty()) {
                good = false;
            } else if (Long.compareUnsigned(low.get(), high.get()) > 0) {
                report.error(
                        DiagnosticCode.CL3001, bounds.place(), "this range is empty: its first bound is the larger");
                good = false;
            } else {
                intervals.add(new Interval(low.get(), high.get()));
            }
        }
        return good && operand.isPresent()
                ? Optional.of(new Typed(new Expr.In(operand.get().expr(), intervals, text, in.place()), Type.TRUTH))
                : Optional.empty();
    }

    private Optional<Long> bound(Term term) {
        Optional<Long> value = names.constants().evaluate(term);
        if (value.isEmpty() && term instanceof Term.Path path) {
            report.add(report.missing(
                    Diagnostic.error(
                            DiagnosticCode.CL2002, term.place(), "no constant is called `" + path.text(0) + "`"),
                    path.text(0),
                    names.constants().names()));
        }
        return value;
    }

    private Optional<Typed> conditional(Term.If term) {
        Optional<Expr> condition = truth(term.condition());
        Optional<Typed> then = resolve(term.then());
        Optional<Typed> otherwise = resolve(term.otherwise());
        if (condition.isEmpty() || then.isEmpty() || otherwise.isEmpty()) {
            return Optional.empty();
        }
        if (then.get().isTruth() != otherwise.get().isTruth()) {
            boolean truth = then.get().isTruth();
            mismatch(term.otherwise(), truth ? "a condition" : "a number", truth ? "a number" : "a condition");
            return Optional.empty();
        }
        Type type =
                then.get().type() instanceof Type.Number a && otherwise.get().type() instanceof Type.Number b
                        ? a.union(b)
                        : Type.TRUTH;
        return Optional.of(new Typed(
                new Expr.Conditional(
                        condition.get(), then.get().expr(), otherwise.get().expr(), term.place()),
                type));
    }

    /** Several binders are nested quantifiers; {@code where} belongs to the innermost. */
    private Optional<Typed> quantified(Term.Quantified term, int binder) {
        Term.Binder b = term.binders().get(binder);
        Optional<Domain> domain = domains.resolve(b.domain(), b.of());
        if (domain.isEmpty()) {
            return Optional.empty();
        }
        Place place = term.place();
        return binding(b.name(), domain.get(), variable -> {
            if (binder + 1 < term.binders().size()) {
                return quantified(term, binder + 1)
                        .map(inner -> new Typed(
                                new Expr.Quantified(term.quantifier(), variable, yes(place), inner.expr(), place),
                                Type.TRUTH));
            }
            Optional<Expr> where = term.where().isEmpty()
                    ? Optional.of(yes(place))
                    : truth(term.where().get());
            Optional<Expr> body = term.body().isEmpty()
                    ? Optional.of(yes(place))
                    : truth(term.body().get());
            return where.isPresent() && body.isPresent()
                    ? Optional.of(new Typed(
                            new Expr.Quantified(term.quantifier(), variable, where.get(), body.get(), place),
                            Type.TRUTH))
                    : Optional.empty();
        });
    }

    private Optional<Typed> count(Term.Count term) {
        Optional<Domain> domain =
                domains.resolve(term.binder().domain(), term.binder().of());
        if (domain.isEmpty()) {
            return Optional.empty();
        }
        return binding(
                term.binder().name(),
                domain.get(),
                variable -> where(term.where(), term.place())
                        .map(where ->
                                new Typed(new Expr.Count(variable, where, term.place()), Type.Number.upTo(0xffff))));
    }

    private Optional<Typed> distinct(Term.Distinct term) {
        Optional<Domain> domain =
                domains.resolve(term.binder().domain(), term.binder().of());
        if (domain.isEmpty()) {
            return Optional.empty();
        }
        return binding(term.binder().name(), domain.get(), variable -> {
            Optional<Expr> where = where(term.where(), term.place());
            Optional<Typed> key = number(term.key());
            return where.isPresent() && key.isPresent()
                    ? Optional.of(new Typed(
                            new Expr.Distinct(variable, where.get(), key.get().expr(), term.place()), Type.TRUTH))
                    : Optional.empty();
        });
    }

    /** {@code has(S)}: at least one, whatever it holds. */
    Typed exists(Domain domain, Place place) {
        Variable variable = around.bind("", domain);
        around.unbind(variable, Optional.empty());
        return new Typed(
                new Expr.Quantified(Quantifier.AT_LEAST_ONE, variable, yes(place), yes(place), place), Type.TRUTH);
    }

    private Optional<Expr> where(Optional<Term> where, Place place) {
        return where.isEmpty() ? Optional.of(yes(place)) : truth(where.get());
    }

    private interface Inner {
        Optional<Typed> resolve(Variable variable);
    }

    private Optional<Typed> binding(Name name, Domain domain, Inner inner) {
        Optional<Variable> earlier = around.variable(name.text());
        Variable variable = around.bind(name.text(), domain);
        Optional<Typed> result = inner.resolve(variable);
        around.unbind(variable, earlier);
        return result;
    }

    private static Expr yes(Place place) {
        return new Expr.Bool(true, place);
    }

    void mismatch(Term term, String expected, String found) {
        report.error(DiagnosticCode.CL3001, term.place(), "this is " + found + " where " + expected + " is needed");
    }
}
