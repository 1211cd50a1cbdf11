package org.vtck.conformance.emulator;

/** The arguments describe no machine that can be made; the message is one sentence. */
public final class EmulationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EmulationException(String message) {
        super(message);
    }

    EmulationException(String message, Throwable cause) {
        super(message, cause);
    }
}
