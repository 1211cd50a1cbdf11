package org.vtck.spec.proof;

import java.util.Arrays;
import java.util.Optional;
import org.vtck.spec.model.Obligation;
import org.vtck.spec.verdict.Outcome;
import org.vtck.spec.verdict.Verdict;

/**
 * What a clause says of a function, as far as terms can tell. That a clause holds without a byte being read is not among it: both
 * engines say NOT_TESTABLE then, and {@link #HOLDS} here.
 */
public enum Saying {
    /** Its profile is not active, a requirement is false, or there is nothing that it speaks of. */
    NOT_APPLICABLE("not applicable"),
    /** The device violates it. */
    FAILS("FAIL"),
    /** The bytes do not decide. */
    INCONCLUSIVE("INCONCLUSIVE"),
    /** The device conforms. */
    HOLDS("PASS"),
    /** A permission that is used. */
    USED("used"),
    /** A permission that is not used. */
    NOT_USED("not used"),
    /** A permission of which it is not known whether it is used. */
    NOT_KNOWN_WHETHER_USED("not known whether used");

    private final String words;

    Saying(String words) {
        this.words = words;
    }

    /** For a person. */
    public String words() {
        return words;
    }

    /** Whether a judge that gives only outcomes agrees. */
    public boolean agrees(Outcome outcome) {
        return switch (this) {
            case FAILS -> outcome == Outcome.FAIL;
            case INCONCLUSIVE -> outcome == Outcome.INCONCLUSIVE;
            case HOLDS -> outcome == Outcome.PASS || outcome == Outcome.NOT_TESTABLE;
            default -> outcome == Outcome.NOT_APPLICABLE;
        };
    }

    /** What a verdict says: of a permission its note, else its outcome. */
    public static Optional<Saying> of(Verdict verdict) {
        if (verdict.outcome() == Outcome.NOT_APPLICABLE
                && verdict.clause().obligation().isPermission()) {
            return Optional.of(Arrays.stream(values())
                    .filter(s -> s.words.equals(verdict.note()))
                    .findFirst()
                    .orElse(NOT_APPLICABLE));
        }
        return Arrays.stream(values()).filter(s -> s.agrees(verdict.outcome())).findFirst();
    }

    /** What a clause of that obligation can say when it applies and the bytes decide: the good and the other. */
    public static java.util.List<Saying> decided(Obligation obligation) {
        return obligation.isPermission() ? java.util.List.of(USED, NOT_USED) : java.util.List.of(HOLDS, FAILS);
    }
}
