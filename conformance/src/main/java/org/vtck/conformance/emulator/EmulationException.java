package org.vtck.conformance.emulator;

/** The arguments describe no machine that can be made; the message is one sentence. */
public final class EmulationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message one sentence */
    public EmulationException(String message) {
        super(message);
    }

    EmulationException(String message, Throwable cause) {
        super(message, cause);
    }
}
