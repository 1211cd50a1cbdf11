package org.vtck.conformance.transport;

import java.io.IOException;

/** Something on the way to the device refuses a write; the transport goes on. */
final class WriteRefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    WriteRefusedException(String message) {
        super(message);
    }
}
