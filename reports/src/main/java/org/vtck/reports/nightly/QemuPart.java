package org.vtck.reports.nightly;

import java.io.IOException;
import java.util.Optional;
import org.vtck.conformance.differential.RealMachine;
import org.vtck.conformance.qtest.QemuBinary;

/**
 * The emulator against the QEMU that it copies, if that is here; writes {@code qemu.txt}. A subject is a command line, or all the
 * machines that the seed draws.
 */
public final class QemuPart implements Part {
    @Override
    public String name() {
        return "qemu";
    }

    @Override
    public Findings run(Order order) {
        Optional<String> missing = RealMachine.missing();
        if (missing.isPresent()) {
            return Findings.skipped(missing.get());
        }
        try {
            return new QemuRun(order, QemuBinary.fromEnvironment().version()).findings();
        } catch (IOException e) {
            return Findings.skipped(String.valueOf(e.getMessage()));
        }
    }
}
