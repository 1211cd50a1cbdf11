package org.vtck.conformance.emulator;

import java.util.List;
import org.vtck.spec.interpret.build.DeviceBuilder;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Topology;

/** Makes machines from QEMU's arguments and the device blocks of a model. */
public final class Emulator {
    private final SpecModel model;

    private Emulator(SpecModel model) {
        this.model = model;
    }

    /** An emulator of what a model describes. */
    public static Emulator of(SpecModel model) {
        return new Emulator(model);
    }

    /**
     * The machine at power-on, buses not numbered.
     *
     * @param arguments as QEMU takes them: {@code -M}, {@code -device}; what configuration space does not show is passed over
     * @throws EmulationException if they describe no machine
     */
    public EmulatedMachine start(List<String> arguments) {
        MachineArguments given = MachineArguments.of(arguments);
        Catalogue catalogue = new Catalogue(model);
        Topology machine = catalogue.machine(given.machine());
        BridgeRegisters registers = BridgeRegisters.of(model);
        DeviceBuilder builder = DeviceBuilder.of(model);
        Assembly assembly = new Assembly(builder, catalogue, registers, machine);
        given.devices().forEach(assembly::plug);
        return new EmulatedMachine(
                machine.board().orElseThrow(), registers, new HotPlug(assembly, new LiveBuses(builder, registers)));
    }
}
