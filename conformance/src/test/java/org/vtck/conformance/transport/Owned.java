package org.vtck.conformance.transport;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.vtck.conformance.qtest.QemuProcess;
import org.vtck.spec.subject.LiveAccess;
import org.vtck.spec.subject.Machine;

/** A transport together with the process that it leads to. */
record Owned(Transport transport, QemuProcess process) implements Transport {
    @Override
    public Set<Ability> abilities() {
        return transport.abilities();
    }

    @Override
    public Machine enumerate(String name) throws IOException {
        return transport.enumerate(name);
    }

    @Override
    public LiveAccess access() {
        return transport.access();
    }

    @Override
    public void reset() throws IOException {
        transport.reset();
    }

    @Override
    public List<String> notes() {
        return transport.notes();
    }

    @Override
    public void close() throws IOException {
        try (process) {
            transport.close();
        }
    }
}
