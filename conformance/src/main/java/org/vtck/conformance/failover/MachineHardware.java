package org.vtck.conformance.failover;

import java.io.IOException;
import java.util.Optional;
import org.vtck.conformance.access.ConfigCycles;
import org.vtck.conformance.emulator.EmulatedMachine;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.subject.Machine;

/** An emulated machine as its guest reaches it. */
record MachineHardware(EmulatedMachine machine) implements Guest.Hardware {
    private static final String NAME = "guest";

    @Override
    public Machine enumerated() throws IOException {
        return machine.enumerated(NAME);
    }

    @Override
    public ConfigCycles cycles() {
        return machine.cycles();
    }

    @Override
    public Optional<String> name(FunctionAddress address) {
        return machine.id(
                new org.vtck.conformance.access.FunctionAddress(address.bus(), address.slot(), address.number()));
    }
}
