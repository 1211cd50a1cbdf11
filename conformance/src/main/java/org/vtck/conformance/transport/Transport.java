package org.vtck.conformance.transport;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.subject.LiveAccess;
import org.vtck.spec.subject.Machine;

/** A way to a live machine: its functions, found by enumeration, and accesses to them. Not for use by several threads. */
public interface Transport extends AutoCloseable {
    /** What one can do beside reading. */
    enum Ability {
        /** Writes reach the device. */
        WRITE,
        /** All 4096 bytes of a function are reached, where it has them. */
        EXTENDED_SPACE
    }

    /** What it is able to do with this machine, with the permission that it was opened with. */
    Set<Ability> abilities();

    /** The function that the user named, if the transport leads to one alone. */
    default Optional<FunctionAddress> subject() {
        return Optional.empty();
    }

    /**
     * Finds every function, as a guest does, and reads its configuration space; to be called once and before {@link #access}.
     *
     * @param name what the machine is called
     * @throws IOException if the machine cannot be reached or cannot be understood
     */
    Machine enumerate(String name) throws IOException;

    /** Accesses to the functions that were found. */
    LiveAccess access();

    /** Sentences about what was done to the machine so that it could be read, in order. */
    List<String> notes();

    /** Puts back what enumeration wrote to a machine of somebody else, and ends what it started. */
    @Override
    void close() throws IOException;
}
