package org.vtck.grammar.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vtck.grammar.syntax.Item;
import org.vtck.grammar.syntax.Name;
import org.vtck.grammar.syntax.Term;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.model.Enumeration;
import org.vtck.spec.model.Interval;

/** Named numbers: entries of enumerations and {@code #define}s. */
final class Constants {
    /** How often constants that need later constants are tried again. */
    private static final int MOST_ROUNDS = 50;

    private final Declarations declarations;
    private final Revisions revisions;
    private final Report report;
    private final Map<String, Long> values = new HashMap<>();
    private final Map<String, Name> places = new HashMap<>();
    private final Map<String, Enumeration> enumerations = new LinkedHashMap<>();

    Constants(Declarations declarations, Revisions revisions, Report report) {
        this.declarations = declarations;
        this.revisions = revisions;
        this.report = report;
        List<Item.Constant> waiting = defines(declarations.constants().stream()
                .map(Declarations.Declared::item)
                .toList());
        for (Declarations.Declared<Item.Enumeration> d : declarations.all(Item.Enumeration.class)) {
            enumeration(d);
        }
        for (Declarations.Declared<Item.Enumeration> addition : declarations.additions()) {
            if (!enumerations.containsKey(addition.item().name().text())) {
                unknown(addition.item().name());
            }
        }
        defines(waiting).forEach(this::unresolved);
    }

    /** Evaluates what can be evaluated, whatever the order; gives back the rest. */
    private List<Item.Constant> defines(List<Item.Constant> all) {
        List<Item.Constant> waiting = all;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Item.Constant> still = new ArrayList<>();
            for (Item.Constant constant : waiting) {
                Optional<Term> value = constant.define().value();
                Optional<Long> number = value.flatMap(this::evaluate);
                number.ifPresent(v -> name(constant.name(), v));
                if (value.isPresent() && number.isEmpty()) {
                    still.add(constant);
                }
            }
            if (still.size() == waiting.size()) {
                return still;
            }
            waiting = still;
        }
        return waiting;
    }

    private void unresolved(Item.Constant constant) {
        Term value = constant.define().value().orElseThrow();
        report.spoil(constant.name().text());
        if (!unknownIn(value)) {
            report.error(DiagnosticCode.CL3002, value.place(), "this value is not a number of 0..2^64-1");
        }
    }

    /** Reports the first name of a term that is no constant. */
    private boolean unknownIn(Term term) {
        if (term instanceof Term.Path path && value(path.text(0)).isEmpty()) {
            report.add(report.missing(
                    Diagnostic.error(
                            DiagnosticCode.CL2002, path.place(), "no constant is called `" + path.text(0) + "`"),
                    path.text(0),
                    values.keySet()));
            return true;
        }
        return term instanceof Term.Binary binary && (unknownIn(binary.left()) || unknownIn(binary.right()));
    }

    Optional<Long> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    Set<String> names() {
        return values.keySet();
    }

    Optional<Enumeration> enumeration(Name name) {
        Optional<Enumeration> found = Optional.ofNullable(enumerations.get(name.text()));
        if (found.isEmpty()) {
            unknown(name);
        }
        return found;
    }

    boolean isEnumeration(String name) {
        return enumerations.containsKey(name);
    }

    List<Enumeration> enumerations() {
        return List.copyOf(enumerations.values());
    }

    /** The value of a term of numbers and constants; nothing, unreported, if it is no such term. */
    Optional<Long> evaluate(Term term) {
        if (term instanceof Term.Number number) {
            return Optional.of(number.value());
        } else if (term instanceof Term.Path path && path.steps().size() == 1) {
            return value(path.text(0));
        } else if (term instanceof Term.Binary binary) {
            Optional<Long> left = evaluate(binary.left());
            Optional<Long> right = evaluate(binary.right());
            return left.isPresent() && right.isPresent() ? folded(binary, left.get(), right.get()) : Optional.empty();
        }
        return Optional.empty();
    }

    /** Empty where the result is not a number of 0..2^64-1, by the same rule as in expressions. */
    private static Optional<Long> folded(Term.Binary binary, long left, long right) {
        if (Ranges.of(binary.operator(), Type.Number.of(left, left), Type.Number.of(right, right))
                .isEmpty()) {
            return Optional.empty();
        }
        return switch (binary.operator()) {
            case PLUS -> Optional.of(left + right);
            case MINUS -> Optional.of(left - right);
            case TIMES -> Optional.of(left * right);
            case DIVIDE -> Optional.of(left / right);
            case REMAINDER -> Optional.of(left % right);
            case SHIFT_LEFT -> Optional.of(left << right);
            case SHIFT_RIGHT -> Optional.of(left >>> right);
            case BIT_AND -> Optional.of(left & right);
            case BIT_OR -> Optional.of(left | right);
            case BIT_XOR -> Optional.of(left ^ right);
            default -> Optional.empty();
        };
    }

    private void enumeration(Declarations.Declared<Item.Enumeration> declared) {
        Item.Enumeration item = declared.item();
        List<Enumeration.Constant> constants = new ArrayList<>();
        List<Interval> reserved = new ArrayList<>();
        Optional<Enumeration.Otherwise> otherwise = Optional.empty();
        List<Declarations.Declared<Item.Enumeration>> parts = new ArrayList<>(List.of(declared));
        declarations.additions().stream()
                .filter(a -> a.item().name().text().equals(item.name().text()))
                .forEach(parts::add);
        for (Declarations.Declared<Item.Enumeration> part : parts) {
            for (Item.Entry entry : part.item().entries()) {
                if (entry instanceof Item.Entry.Otherwise meaning) {
                    otherwise = otherwise(meaning.meaning());
                } else if (entry instanceof Item.Entry.Reserved ranges) {
                    ranges.ranges().forEach(r -> interval(r).ifPresent(reserved::add));
                } else if (entry instanceof Item.Entry.Define define) {
                    define.define()
                            .value()
                            .flatMap(this::evaluate)
                            .ifPresent(v -> constant(define.define().name(), v, part, constants));
                } else {
                    constant((Item.Entry.Constant) entry, part, constants);
                }
            }
        }
        if (otherwise.isEmpty()) {
            report.add(Diagnostic.error(
                            DiagnosticCode.CL2202,
                            item.name().place(),
                            "enumeration `" + item.name() + "` does not say what other values mean")
                    .withHint("add `otherwise reserved;`, `otherwise vendor_defined;` or `otherwise invalid;`"));
        }
        enumerations.put(
                item.name().text(),
                new Enumeration(
                        item.name().text(),
                        constants,
                        reserved,
                        otherwise.orElse(Enumeration.Otherwise.RESERVED),
                        item.name().place()));
        reservedNames(constants, reserved, declared.module());
    }

    private void constant(
            Item.Entry.Constant entry,
            Declarations.Declared<Item.Enumeration> part,
            List<Enumeration.Constant> constants) {
        long next =
                constants.isEmpty() ? 0 : constants.get(constants.size() - 1).value() + 1;
        Optional<Long> value = entry.value().isEmpty()
                ? Optional.of(next)
                : evaluate(entry.value().get());
        if (!revisions.has(entry.annotations())) {
            value.ifPresent(v -> name(entry.name(), v)); // the number keeps its name in expressions
            return;
        }
        if (value.isEmpty()) {
            report.spoil(entry.name().text());
            if (!unknownIn(entry.value().orElseThrow())) {
                report.error(
                        DiagnosticCode.CL3002,
                        entry.value().orElseThrow().place(),
                        "the value of `" + entry.name() + "` is not a number of 0..2^64-1");
            }
            return;
        }
        constant(entry.name(), value.get(), part, constants);
    }

    private void constant(
            Name name, long value, Declarations.Declared<Item.Enumeration> part, List<Enumeration.Constant> constants) {
        constants.stream()
                .filter(c -> c.value() == value)
                .findFirst()
                .ifPresent(c -> report.add(Diagnostic.error(
                                DiagnosticCode.CL2201,
                                name.place(),
                                "`" + name + "` has the value of `" + c.name() + "`: " + Long.toUnsignedString(value))
                        .withNote("`" + c.name() + "` is stated here", c.place())));
        constants.add(new Enumeration.Constant(name.text(), value, part.module(), Optional.empty(), name.place()));
        name(name, value);
    }

    private void name(Name name, long value) {
        Long earlier = values.putIfAbsent(name.text(), value);
        if (earlier != null && earlier != value) {
            report.add(Declarations.twice(name, java.util.Objects.requireNonNull(places.get(name.text()))));
        }
        places.putIfAbsent(name.text(), name);
    }

    /** A name inside a range that the same module reserves is a slip; another module may take a reserved value. */
    private void reservedNames(List<Enumeration.Constant> constants, List<Interval> reserved, String module) {
        for (Enumeration.Constant constant : constants) {
            if (constant.module().equals(module) && reserved.stream().anyMatch(r -> r.contains(constant.value()))) {
                report.error(
                        DiagnosticCode.CL2203,
                        constant.place(),
                        "`" + constant.name() + "` has the value " + Long.toUnsignedString(constant.value())
                                + ", which the enumeration reserves");
            }
        }
    }

    private Optional<Interval> interval(Term.Bounds bounds) {
        Optional<Long> low = evaluate(bounds.low());
        Optional<Long> high = evaluate(bounds.high());
        if (low.isEmpty() || high.isEmpty() || Long.compareUnsigned(low.get(), high.get()) > 0) {
            report.error(DiagnosticCode.CL2202, bounds.place(), "this is not a range of constants, lowest first");
            return Optional.empty();
        }
        return Optional.of(new Interval(low.get(), high.get()));
    }

    private Optional<Enumeration.Otherwise> otherwise(Name meaning) {
        for (Enumeration.Otherwise value : Enumeration.Otherwise.values()) {
            if (value.name().equalsIgnoreCase(meaning.text())) {
                return Optional.of(value);
            }
        }
        report.error(
                DiagnosticCode.CL2202,
                meaning.place(),
                "`" + meaning + "` is none of `reserved`, `vendor_defined` and `invalid`");
        return Optional.of(Enumeration.Otherwise.RESERVED);
    }

    private void unknown(Name name) {
        report.add(report.missing(
                Diagnostic.error(DiagnosticCode.CL2002, name.place(), "no enumeration is called `" + name + "`"),
                name.text(),
                enumerations.keySet()));
    }
}
