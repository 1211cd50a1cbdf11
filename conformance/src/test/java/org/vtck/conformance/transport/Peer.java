package org.vtck.conformance.transport;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.util.List;
import org.vtck.conformance.emulator.Model;
import org.vtck.conformance.qtest.QemuBinary;
import org.vtck.conformance.qtest.QemuCommand;
import org.vtck.conformance.qtest.QemuProcess;

/** The transports that there are, each with a machine of the same arguments behind it. */
enum Peer {
    EMULATOR {
        @Override
        Transport open(String arguments) throws IOException {
            return Transports.open(Model.NEWEST, "emulator:" + arguments, Permission.READ);
        }
    },
    QEMU {
        @Override
        Transport open(String arguments) throws IOException {
            assumeQemu();
            return Transports.open(Model.NEWEST, "qemu:" + arguments, Permission.READ);
        }
    },
    QTEST {
        @Override
        Transport open(String arguments) throws IOException {
            return qtest(arguments, Permission.WRITE);
        }
    };

    abstract Transport open(String arguments) throws IOException;

    /** A QEMU that runs already; it ends with the transport, which does not know. */
    static Transport qtest(String arguments, Permission permission) throws IOException {
        assumeQemu();
        QemuProcess process = QemuProcess.start(
                QemuBinary.fromEnvironment(), new QemuCommand(QemuCommand.Start.RESET, List.of(arguments.split(" "))));
        try {
            process.session().close();
            return new Owned(
                    Transports.open(Model.NEWEST, "qtest:unix:" + process.file("qtest.sock"), permission), process);
        } catch (IOException e) {
            process.close();
            throw e;
        }
    }

    /** Skips a test, with the reason, where QEMU is not installed. */
    static void assumeQemu() {
        try {
            QemuBinary.fromEnvironment().version();
        } catch (IOException e) {
            abort(e.getMessage());
        }
    }
}
