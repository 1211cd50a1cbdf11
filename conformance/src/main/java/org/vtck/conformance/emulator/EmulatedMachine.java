package org.vtck.conformance.emulator;

import java.io.IOException;
import java.util.Optional;
import org.vtck.conformance.access.ConfigCycles;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.topology.Enumeration;
import org.vtck.spec.model.Topology;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/** A machine whose configuration space software can reach. */
public final class EmulatedMachine {
    private final Topology.Board board;
    private final EmulatedBus root;
    private final BridgeRegisters registers;

    EmulatedMachine(Topology.Board board, EmulatedBus root, BridgeRegisters registers) {
        this.board = board;
        this.root = root;
        this.registers = registers;
    }

    /** What was asked for with {@code -M}. */
    public Topology.Board board() {
        return board;
    }

    /** The function that answers to an address now, as the bus numbers in the bridges stand. */
    public Optional<EmulatedFunction> function(FunctionAddress address) {
        Optional<EmulatedBus> bus = address.bus() == 0 ? Optional.of(root) : root.below(address.bus(), registers);
        return bus.flatMap(b -> b.at(address.device(), address.function()));
    }

    /** The mechanism that shows the most of each function: the window in memory where there is one, else the two ports. */
    public ConfigCycles cycles() {
        return board.kind() == Topology.BusKind.EXPRESS
                ? new WindowCycles(this)
                : new PortPairCycles(new PortPair(this));
    }

    /**
     * What a guest finds: every function that answers to configuration cycles, which number the buses on the way, and of network
     * functions what their drivers read from them.
     *
     * @param name what the machine is called
     * @throws IOException if the buses cannot all be numbered
     */
    public Machine enumerated(String name) throws IOException {
        Machine found = Enumeration.of(cycles(), name, Machine.Origin.EMULATED);
        return new Machine(
                name,
                found.origin(),
                found.state(),
                found.functions().stream().map(this::withNetwork).toList());
    }

    private PciFunction withNetwork(PciFunction function) {
        org.vtck.spec.model.FunctionAddress at = function.address();
        return function(new FunctionAddress(at.bus(), at.slot(), at.number()))
                .flatMap(EmulatedFunction::network)
                .map(function::withNetwork)
                .orElse(function);
    }

    /** The two ports of the host bridge, which every machine has. */
    public PortPair ports() {
        return new PortPair(this);
    }
}
