package org.vtck.conformance.topology;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.vtck.conformance.access.BusWalk;
import org.vtck.conformance.access.ConfigCycles;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.subject.ConfigSpace;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/** Finds out what a machine holds as a guest does: by configuration cycles, and by nothing else. */
public final class Enumeration {
    private Enumeration() {}

    /**
     * Every function that answers. Buses are numbered on the way, so that all of them can be reached.
     *
     * @param name what the machine is called
     * @throws IOException if the mechanism fails
     */
    public static Machine of(ConfigCycles cycles, String name, Machine.Origin origin) throws IOException {
        return read(cycles, BusWalk.functions(cycles, BusWalk.Numbering.ASSIGNED), name, origin, Machine.State.RESET);
    }

    /**
     * What some functions show.
     *
     * @param state what the machine is known to be doing
     */
    public static Machine read(
            ConfigCycles cycles,
            List<org.vtck.conformance.access.FunctionAddress> found,
            String name,
            Machine.Origin origin,
            Machine.State state)
            throws IOException {
        List<PciFunction> functions = new ArrayList<>();
        for (org.vtck.conformance.access.FunctionAddress one : found) {
            FunctionAddress address = new FunctionAddress(0, one.bus(), one.device(), one.function());
            functions.add(PciFunction.of(address, ConfigSpace.of(cycles.space(one)), ""));
        }
        return new Machine(name, origin, state, functions);
    }
}
