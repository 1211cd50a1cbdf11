package org.vtck.conformance.qtest;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;

/** QEMU as it is installed where the tests run, if it is. */
final class RealQemu {
    private RealQemu() {}

    /** Skips the test, with the reason, where QEMU is not installed; returns what it prints about itself. */
    static String assumePresent() {
        try {
            return QemuBinary.fromEnvironment().version();
        } catch (IOException e) {
            return abort(e.getMessage());
        }
    }
}
