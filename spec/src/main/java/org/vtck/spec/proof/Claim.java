package org.vtck.spec.proof;

import java.util.List;
import java.util.function.IntFunction;

/**
 * Something to be settled by a solver.
 *
 * @param kind what sort of claim
 * @param name unique among the claims of a model; also the name of its file
 * @param sentence the claim, for a person
 * @param clauses ids of the clauses that it is about
 * @param expected what the solver should answer
 * @param depths how many entries of a list are followed, one try after the other while the answer is not the expected one; a
 *     claim that speaks of no list has one try
 * @param script declarations, definitions and assertions for a depth, SMT-LIB 2 text of logic QF_ABV
 * @param predicted what each of {@code clauses} says of a model of the script
 * @param otherwise weaker claims that are enough, all together, where the answer is not the expected one; none: then it is refuted
 */
public record Claim(
        Kind kind,
        String name,
        String sentence,
        List<String> clauses,
        Answer expected,
        List<Integer> depths,
        IntFunction<String> script,
        List<Saying> predicted,
        List<Claim> otherwise) {
    public Claim {
        clauses = List.copyOf(clauses);
        depths = List.copyOf(depths);
        predicted = List.copyOf(predicted);
        otherwise = List.copyOf(otherwise);
        if (depths.isEmpty() || (!predicted.isEmpty() && predicted.size() != clauses.size())) {
            throw new IllegalArgumentException(name + ": depths " + depths + ", predicted " + predicted);
        }
    }

    /** Sorts of claims, in the order in which they are settled. */
    public enum Kind {
        /** No two guards of one list and id accept one entry. */
        GUARDS_DISJOINT("guards are disjoint"),
        /** Decoding and encoding are each other's inverse. */
        ROUND_TRIP("decoding and encoding are inverse"),
        /** A field that is there lies inside its instance and its list's range. */
        INSIDE("fields stay inside"),
        /** No arithmetic leaves 0..2^63-1, no divisor is 0. */
        RANGE("arithmetic stays in range"),
        /** Some function makes a clause say this. */
        POSSIBLE("clauses can hold and can fail"),
        /** Two clauses hold of one function. */
        COMPATIBLE("clauses do not contradict each other");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** For a person. */
        public String words() {
            return words;
        }
    }

    /** What a solver can answer. */
    public enum Answer {
        /** There is none: the claim's negation has no model. */
        UNSATISFIABLE("unsat"),
        /** There is one. */
        SATISFIABLE("sat"),
        /** It gave up. */
        UNKNOWN("unknown");

        private final String word;

        Answer(String word) {
            this.word = word;
        }

        /** As SMT-LIB writes it. */
        public String word() {
            return word;
        }
    }
}
