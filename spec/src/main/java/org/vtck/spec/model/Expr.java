package org.vtck.spec.model;

import java.util.List;
import java.util.Optional;
import org.vtck.spec.source.Place;

/**
 * A typed expression over a function, a topology or a recording. Integers are mathematical, 0..2^64-1 (arithmetic stays below
 * 2^63, the checker sees to it), so a Java {@code long} compared unsigned never wraps; truth is three-valued.
 */
public sealed interface Expr {
    /** Where the source states it. */
    Place place();

    /** A number, or the value of a constant: then {@code name} is its name, else empty. */
    record Int(long value, String name, Place place) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitInt(this);
        }
    }

    record Bool(boolean value, Place place) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitBool(this);
        }
    }

    /** A leaf of the instance that {@code of} is bound to. */
    record FieldValue(Variable of, Leaf leaf, Place place) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitFieldValue(this);
        }
    }

    /** A leaf of the base header of a function ({@code of} empty: the function under judgement). */
    record HeaderField(Optional<Variable> of, Leaf leaf, Place place) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitHeaderField(this);
        }
    }

    /** A leaf of the first instance; unknown when there is none or it cannot be known. */
    record FirstField(Domain.Instances of, Leaf leaf, Place place) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitFirstField(this);
        }
    }

    /** An attribute of what {@code of} is bound to ({@code of} empty: the function under judgement). */
    record AttributeValue(Optional<Variable> of, Attribute attribute, Place place) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAttributeValue(this);
        }
    }

    /** The value of a definition over one function ({@code of} empty: the function under judgement). */
    record Named(Definition definition, Optional<Variable> of, Place place) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNamed(this);
        }
    }

    record Not(Expr operand, Place place) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNot(this);
        }
    }

    record Binary(Operator operator, Expr left, Expr right, Place place) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitBinary(this);
        }
    }

    record In(Expr operand, List<Interval> intervals, String text, Place place) implements Expr {
        public In {
            intervals = List.copyOf(intervals);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitIn(this);
        }
    }

    record Conditional(Expr condition, Expr then, Expr otherwise, Place place) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitConditional(this);
        }
    }

    /** A quantifier; {@code where} and {@code body} are {@code true} when the source has none. */
    record Quantified(Quantifier quantifier, Variable variable, Expr where, Expr body, Place place) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitQuantified(this);
        }
    }

    /** How many elements satisfy {@code where}. */
    record Count(Variable variable, Expr where, Place place) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCount(this);
        }
    }

    /** No two elements that satisfy {@code where} have one key. */
    record Distinct(Variable variable, Expr where, Expr key, Place place) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDistinct(this);
        }
    }

    /** Whether a leaf lies inside its instance. */
    record Present(Variable of, Leaf leaf, Place place) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitPresent(this);
        }
    }

    /** A measure of the instance that {@code of} is bound to. */
    record Measure(Kind kind, Variable of, Place place) implements Expr {
        /** What is measured: offset in configuration space, or length of the instance; bytes. */
        public enum Kind {
            AT,
            LENGTH
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMeasure(this);
        }
    }

    /** 1 bit exactly; 0 is no power of two. */
    record PowerOfTwo(Expr operand, Place place) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitPowerOfTwo(this);
        }
    }

    /** Whether the user chose the profile by name. */
    record Chosen(String profile, Place place) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitChosen(this);
        }
    }

    /** A condition that the text leaves open: unknown, whatever the bytes are. */
    record Undecided(Place place) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitUndecided(this);
        }
    }

    /** Something that only a live device can answer. */
    record Probe(String word, List<Expr> arguments, Place place) implements Expr {
        public Probe {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitProbe(this);
        }
    }

    /** A visitor with one method per case. */
    interface Visitor<R> {
        R visitInt(Int e);

        R visitBool(Bool e);

        R visitFieldValue(FieldValue e);

        R visitHeaderField(HeaderField e);

        R visitFirstField(FirstField e);

        R visitAttributeValue(AttributeValue e);

        R visitNamed(Named e);

        R visitNot(Not e);

        R visitBinary(Binary e);

        R visitIn(In e);

        R visitConditional(Conditional e);

        R visitQuantified(Quantified e);

        R visitCount(Count e);

        R visitDistinct(Distinct e);

        R visitPresent(Present e);

        R visitMeasure(Measure e);

        R visitPowerOfTwo(PowerOfTwo e);

        R visitChosen(Chosen e);

        R visitUndecided(Undecided e);

        R visitProbe(Probe e);
    }

    /** Calls the visitor's method for this case. */
    <R> R accept(Visitor<R> visitor);
}
