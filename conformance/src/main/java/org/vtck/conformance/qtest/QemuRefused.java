package org.vtck.conformance.qtest;

import java.io.IOException;
import java.io.Serial;

/** QEMU is not there, or does not start the machine that it was asked for; says so in QEMU's own words. */
public final class QemuRefused extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    QemuRefused(String message) {
        super(message);
    }

    QemuRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
