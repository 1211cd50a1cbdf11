package org.vtck.cli;

/** A live machine did not answer before anything could be judged; the message is one sentence. */
final class MachineLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MachineLostException(String message) {
        super(message);
    }
}
