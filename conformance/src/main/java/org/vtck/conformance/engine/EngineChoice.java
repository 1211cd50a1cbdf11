package org.vtck.conformance.engine;

import java.util.Arrays;
import java.util.Optional;

/** Who decides. */
public enum EngineChoice {
    /** The generated judge where there is one for the model, else the interpreter. */
    FASTEST("fastest"),
    GENERATED("generated"),
    INTERPRETED("interpreted"),
    /** Both; any difference is a defect of the tool. */
    BOTH("both");

    private final String word;

    EngineChoice(String word) {
        this.word = word;
    }

    /** What the user writes. */
    public String word() {
        return word;
    }

    /** The choice of that word. */
    public static Optional<EngineChoice> named(String word) {
        return Arrays.stream(values()).filter(c -> c.word.equals(word)).findFirst();
    }
}
