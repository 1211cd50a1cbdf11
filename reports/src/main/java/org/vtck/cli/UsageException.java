package org.vtck.cli;

/** What the user asked for cannot be done; the message is one sentence. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
