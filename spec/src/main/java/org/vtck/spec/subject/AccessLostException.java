package org.vtck.spec.subject;

/** Whoever carried accesses to a device is gone, silent or talks nonsense; says nothing about the device. One sentence. */
public final class AccessLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AccessLostException(String message, Throwable cause) {
        super(message, cause);
    }

    public AccessLostException(String message) {
        super(message);
    }
}
