package org.vtck.conformance.transport;

import java.io.IOException;

/** What the user named cannot be opened; the message is one sentence. */
public final class TransportException extends IOException {
    private static final long serialVersionUID = 1L;

    TransportException(String message) {
        super(message);
    }

    TransportException(String message, Throwable cause) {
        super(message, cause);
    }
}
