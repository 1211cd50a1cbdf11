package org.vtck.spec.interpret.probe;

import java.util.List;

/**
 * What a probe found out.
 *
 * @param value of a number; else 0
 * @param said what was written and read, or why nothing is known; a phrase
 * @param touched bytes of the function that were accessed
 */
public record Answer(Kind kind, long value, String said, List<Span> touched) {
    public Answer {
        touched = List.copyOf(touched);
    }

    /** What sort of answer it is. */
    public enum Kind {
        TRUE,
        FALSE,
        NUMBER,
        UNKNOWN
    }

    /** Bytes of a configuration space. */
    public record Span(int at, int length) {}

    static Answer unknown(String cause) {
        return new Answer(Kind.UNKNOWN, 0, cause, List.of());
    }

    static Answer of(Kind kind, String said, List<Span> touched) {
        return new Answer(kind, 0, said, touched);
    }

    /** The same answer, which also says what it cost. */
    Answer with(List<Unrestored> left) {
        StringBuilder all = new StringBuilder(said);
        left.forEach(l -> all.append(", then not restored: ").append(l.name()).append(l.now()));
        return new Answer(kind, value, all.toString(), touched);
    }
}
