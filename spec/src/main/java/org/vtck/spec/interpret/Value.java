package org.vtck.spec.interpret;

/** What an expression denotes: a number, or a truth; {@link Truth#UNKNOWN} also stands for a number that is not known. */
public sealed interface Value permits Value.Number, Truth {
    /** A number, unsigned. */
    record Number(long value) implements Value {}
}
