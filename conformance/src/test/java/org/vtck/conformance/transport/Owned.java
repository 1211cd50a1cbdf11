package org.vtck.conformance.transport;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.subject.LiveAccess;
import org.vtck.spec.subject.Machine;

/** A transport together with what it leads to, which ends with it. */
record Owned(Transport transport, Closeable behind) implements Transport {
    @Override
    public Optional<FunctionAddress> subject() {
        return transport.subject();
    }

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
    public List<String> notes() {
        return transport.notes();
    }

    @Override
    public void close() throws IOException {
        try (behind) {
            transport.close();
        }
    }
}
