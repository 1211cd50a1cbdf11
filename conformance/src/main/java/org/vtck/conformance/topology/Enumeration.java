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
        List<PciFunction> functions = new ArrayList<>();
        for (org.vtck.conformance.access.FunctionAddress found :
                BusWalk.functions(cycles, BusWalk.Numbering.ASSIGNED)) {
            FunctionAddress address = new FunctionAddress(0, found.bus(), found.device(), found.function());
            functions.add(PciFunction.of(address, ConfigSpace.of(cycles.space(found)), ""));
        }
        return new Machine(name, origin, Machine.State.RESET, functions);
    }
}
