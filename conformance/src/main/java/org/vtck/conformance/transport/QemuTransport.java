package org.vtck.conformance.transport;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.vtck.conformance.qtest.QemuBinary;
import org.vtck.conformance.qtest.QemuCommand;
import org.vtck.conformance.qtest.QemuProcess;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.subject.LiveAccess;
import org.vtck.spec.subject.Machine;

/** A QEMU of our own, in which no instruction runs; it ends with the transport, and with the JVM at the latest. */
public final class QemuTransport implements Transport {
    private final QemuProcess process;
    private final QtestTransport qtest;

    private QemuTransport(QemuProcess process, QtestTransport qtest) {
        this.process = process;
        this.qtest = qtest;
    }

    /**
     * Starts the machine.
     *
     * @param arguments what QEMU is given beside what makes it a machine at reset that qtest reaches
     * @throws org.vtck.conformance.qtest.QemuRefused if there is no QEMU, or none that makes this machine
     */
    public static QemuTransport start(SpecModel model, List<String> arguments) throws IOException {
        QemuProcess process =
                QemuProcess.start(QemuBinary.fromEnvironment(), new QemuCommand(QemuCommand.Start.RESET, arguments));
        try {
            return new QemuTransport(
                    process, new QtestTransport(model, process.session(), Permission.WRITE, Machine.State.RESET));
        } catch (IOException | RuntimeException e) {
            process.close();
            throw e;
        }
    }

    @Override
    public Set<Ability> abilities() {
        return qtest.abilities();
    }

    @Override
    public Machine enumerate(String name) throws IOException {
        return qtest.enumerate(name);
    }

    @Override
    public LiveAccess access() {
        return qtest.access();
    }

    @Override
    public List<String> notes() {
        return qtest.notes();
    }

    /** Ends QEMU; there is nobody for whom its registers would have to be put back. */
    @Override
    public void close() throws IOException {
        process.close();
    }
}
