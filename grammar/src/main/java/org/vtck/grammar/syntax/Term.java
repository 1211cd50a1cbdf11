package org.vtck.grammar.syntax;

import java.util.List;
import java.util.Optional;
import org.vtck.spec.model.Operator;
import org.vtck.spec.model.Quantifier;
import org.vtck.spec.source.Place;

/** An expression as written. */
public sealed interface Term {
    Place place();

    /** A number; {@code value} is unsigned. */
    record Number(long value, Place place) implements Term {}

    record Text(String value, Place place) implements Term {}

    /** {@code a.b[2].c}: names with their places; an index is a step whose text is {@code [2]}. */
    record Path(List<Name> steps, Place place) implements Term {
        public Path {
            steps = List.copyOf(steps);
        }

        /** The steps from {@code from} on, joined as a leaf's path is. */
        public String text(int from) {
            StringBuilder text = new StringBuilder();
            for (Name step : steps.subList(from, steps.size())) {
                text.append(text.isEmpty() || step.text().startsWith("[") ? "" : ".")
                        .append(step.text());
            }
            return text.toString();
        }
    }

    /** {@code name(arguments).path}. */
    record Call(Name name, List<Term> arguments, Optional<Path> path, Place place) implements Term {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    record Not(Term operand, Place place) implements Term {}

    record Binary(Operator operator, Term left, Term right, Place place) implements Term {}

    /** Membership in braces or a range, or in an enumeration: then {@code bounds} is empty. */
    record In(Term operand, List<Bounds> bounds, Optional<Name> enumeration, Place place) implements Term {
        public In {
            bounds = List.copyOf(bounds);
        }
    }

    /** A range of a set; {@code high} equals {@code low} for a single value. Both are numbers or names of constants. */
    record Bounds(Term low, Term high, Place place) {}

    record If(Term condition, Term then, Term otherwise, Place place) implements Term {}

    record Quantified(
            Quantifier quantifier, List<Binder> binders, Optional<Term> where, Optional<Term> body, Place place)
            implements Term {
        public Quantified {
            binders = List.copyOf(binders);
        }
    }

    record Count(Binder binder, Optional<Term> where, Place place) implements Term {}

    record Distinct(Binder binder, Optional<Term> where, Term key, Place place) implements Term {}

    /** {@code name : domain of function}. */
    record Binder(Name name, Name domain, Optional<Name> of) {}
}
