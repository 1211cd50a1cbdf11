package org.vtck.spec.model;

import java.util.Arrays;
import java.util.Optional;

/** What a faulty device does while it lives, beyond the bytes that it shows. */
public enum Misbehaviour {
    /** Whatever offset the window of the PCI_CFG capability is given, it shows and takes what is at 0. */
    WINDOW_STUCK("window_stuck", 0),
    /** What is written to the data of that window goes nowhere. */
    WINDOW_DROPS_WRITES("window_drops_writes", 0),
    /** Each read of the byte at an offset makes it one more. */
    COUNTS_READS("counts_reads", 1);

    private final String word;
    private final int arguments;

    Misbehaviour(String word, int arguments) {
        this.word = word;
        this.arguments = arguments;
    }

    /** The word in a source. */
    public String word() {
        return word;
    }

    /** How many numbers stand behind it. */
    public int arguments() {
        return arguments;
    }

    /** The misbehaviour of that word. */
    public static Optional<Misbehaviour> of(String word) {
        return Arrays.stream(values()).filter(m -> m.word.equals(word)).findFirst();
    }
}
