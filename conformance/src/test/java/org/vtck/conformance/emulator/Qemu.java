package org.vtck.conformance.emulator;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import org.vtck.conformance.differential.RealMachine;

/** The QEMU that the emulator copies, where it is installed. */
final class Qemu {
    private Qemu() {}

    /** Skips the test, with the reason, where there is none of that version. */
    static void assume() {
        Optional<String> missing = RealMachine.missing();
        assumeTrue(missing.isEmpty(), () -> missing.orElse(""));
    }
}
