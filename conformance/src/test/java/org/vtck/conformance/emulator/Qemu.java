package org.vtck.conformance.emulator;

import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import org.vtck.conformance.differential.RealMachine;
import org.vtck.conformance.qtest.QemuBinary;

/** The QEMU that the emulator copies, where it is installed. */
public final class Qemu {
    private Qemu() {}

    /** Skips the test, with the reason, where there is none of that version. */
    public static void assume() {
        String found;
        try {
            found = QemuBinary.fromEnvironment().version();
        } catch (IOException e) {
            found = abort(e.getMessage());
        }
        String version = found;
        assumeTrue(
                version.startsWith(RealMachine.VERSION),
                () -> "the emulator is " + RealMachine.VERSION + "and this is " + version);
    }
}
