package org.vtck.conformance.engine;

/** The generated judge was asked for, and the sources are not those that it was made from; the message is one sentence. */
public final class NoGeneratedJudgeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoGeneratedJudgeException(String message) {
        super(message);
    }
}
