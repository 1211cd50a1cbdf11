package org.vtck.conformance.failover.script;

/** A line says nothing that can be done; the message is one sentence. */
public final class ScriptException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ScriptException(String message) {
        super(message);
    }
}
