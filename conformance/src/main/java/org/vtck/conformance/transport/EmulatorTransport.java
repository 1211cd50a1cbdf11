package org.vtck.conformance.transport;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.vtck.conformance.emulator.EmulatedMachine;
import org.vtck.conformance.emulator.Emulator;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Topology;
import org.vtck.spec.subject.LiveAccess;
import org.vtck.spec.subject.Machine;

/** A machine of vtck's own emulator, in this process. */
public final class EmulatorTransport implements Transport {
    private final EmulatedMachine machine;

    private EmulatorTransport(EmulatedMachine machine) {
        this.machine = machine;
    }

    /**
     * Starts the machine.
     *
     * @param arguments as QEMU takes them
     * @throws org.vtck.conformance.emulator.EmulationException if they describe no machine
     */
    public static EmulatorTransport start(SpecModel model, List<String> arguments) {
        return new EmulatorTransport(Emulator.of(model).start(arguments));
    }

    @Override
    public Set<Ability> abilities() {
        Set<Ability> abilities = EnumSet.of(Ability.WRITE);
        if (machine.board().kind() == Topology.BusKind.EXPRESS) {
            abilities.add(Ability.EXTENDED_SPACE);
        }
        return abilities;
    }

    @Override
    public Machine enumerate(String name) throws IOException {
        return machine.enumerated(name);
    }

    @Override
    public LiveAccess access() {
        return new CyclesAccess(machine.cycles());
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public void close() {
        // It is garbage then.
    }
}
