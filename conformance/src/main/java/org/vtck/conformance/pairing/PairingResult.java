package org.vtck.conformance.pairing;

import java.util.List;
import java.util.Optional;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.model.Relation;

/**
 * What a relation comes to on one machine.
 *
 * @param undecided functions of which the known bytes do not say whether they play a role, or under which key; the rest of the
 *     result takes them as playing none
 */
public record PairingResult(
        Relation relation, List<Pair> pairs, List<Unpaired> unpaired, List<Conflict> conflicts, List<Part> undecided) {
    public PairingResult {
        pairs = List.copyOf(pairs);
        unpaired = List.copyOf(unpaired);
        conflicts = List.copyOf(conflicts);
        undecided = List.copyOf(undecided);
    }

    /** Whether nothing has a key. */
    public boolean isEmpty() {
        return pairs.isEmpty() && unpaired.isEmpty() && conflicts.isEmpty() && undecided.isEmpty();
    }

    /** What the keys are. */
    public KeyForm keyForm() {
        return KeyForm.of(relation);
    }

    /** The role of a function that has a key and plays no role. */
    public static final String NO_ROLE = "other";

    /** Functions of one key, one for each role, in the order of the roles. */
    public record Pair(long key, List<Part> parts) {
        public Pair {
            parts = List.copyOf(parts);
        }

        /** The function that plays a role. */
        public Optional<FunctionAddress> part(String role) {
            return parts.stream().filter(p -> p.role().equals(role)).findFirst().map(Part::address);
        }
    }

    /** A role and who plays it. */
    public record Part(String role, FunctionAddress address) {}

    /** A function that is in no pair and in no conflict of its key; {@code role} may be {@link #NO_ROLE}. */
    public record Unpaired(FunctionAddress address, long key, String role, Relation.Reason reason) {}

    /** Functions that contradict each other, or one that contradicts itself; sorted by address. */
    public record Conflict(long key, List<FunctionAddress> members, Relation.Reason reason) {
        public Conflict {
            members = List.copyOf(members);
        }
    }
}
