package org.vtck.conformance.engine;

/** The generated judge and the interpreter decided differently: a defect of the tool. */
public final class EnginesDifferException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EnginesDifferException(String message) {
        super(message);
    }
}
