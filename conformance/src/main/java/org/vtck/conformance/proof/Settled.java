package org.vtck.conformance.proof;

import java.util.List;
import java.util.Optional;
import org.vtck.spec.proof.Claim;
import org.vtck.spec.verdict.Evidence;

/**
 * A claim after the solver was asked.
 *
 * @param claim the claim, or the weaker one that decided
 * @param depth how many entries of a list were followed
 * @param note what else there is to say; empty if nothing
 * @param witness the function that shows the claim, or refutes it
 * @param marks of a refuted claim: the bytes of that function that matter
 * @param effort what the solver spent, over all tries
 */
public record Settled(
        Claim claim,
        Result result,
        int depth,
        String note,
        Optional<Witness> witness,
        List<Evidence.Range> marks,
        long effort) {
    public Settled {
        marks = List.copyOf(marks);
    }

    /** Without a function to show. */
    Settled(Claim claim, Result result, int depth, String note, long effort) {
        this(claim, result, depth, note, Optional.empty(), List.of(), effort);
    }

    /** How it ended. */
    public enum Result {
        /** As claimed. */
        PROVED("proved"),
        /** The claim is wrong: a finding about the sources. */
        REFUTED("refuted"),
        /** The solver gave up. */
        UNKNOWN("unknown"),
        /** A judge says something else of the function that the solver found: a defect of vtck. */
        DISAGREES("disagrees");

        private final String word;

        Result(String word) {
            this.word = word;
        }

        /** For a person, and for programs. */
        public String word() {
            return word;
        }
    }
}
