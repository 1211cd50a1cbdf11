package org.vtck.conformance.differential;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.vtck.conformance.qtest.Board;
import org.vtck.conformance.qtest.QemuBinary;
import org.vtck.conformance.qtest.QemuCommand;
import org.vtck.conformance.qtest.QemuProcess;
import org.vtck.conformance.qtest.QtestSession;
import org.vtck.spec.model.SpecModel;

/** The QEMU that the emulator copies. */
public final class RealMachine {
    /** How that QEMU's account of itself begins. */
    public static final String VERSION = "QEMU emulator version 7.2.22 ";

    private RealMachine() {}

    /** Why there is nothing to compare with here; empty if that QEMU is installed. */
    public static Optional<String> missing() {
        try {
            String version = QemuBinary.fromEnvironment().version();
            return version.startsWith(VERSION)
                    ? Optional.empty()
                    : Optional.of("the emulator copies " + VERSION.strip() + "; this is " + version);
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Starts a machine, looks at it, and ends it.
     *
     * @throws org.vtck.conformance.qtest.QemuRefused when QEMU does not make this machine
     */
    public static MachineImage image(SpecModel model, List<String> arguments) throws IOException {
        QemuCommand command = new QemuCommand(QemuCommand.Start.RESET, arguments);
        try (QemuProcess qemu = QemuProcess.start(QemuBinary.fromEnvironment(), command);
                QtestSession session = qemu.session()) {
            return MachineImage.of(model, Board.of(arguments).cycles(session));
        }
    }

    /** Asks only whether QEMU makes this machine. */
    public static void start(List<String> arguments) throws IOException {
        QemuCommand command = new QemuCommand(QemuCommand.Start.RESET, arguments);
        try (QemuProcess qemu = QemuProcess.start(QemuBinary.fromEnvironment(), command)) {
            qemu.session().close();
        }
    }
}
