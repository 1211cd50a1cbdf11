package org.vtck.conformance.emulator;

import java.util.Optional;
import org.vtck.conformance.access.ConfigCycles;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.spec.model.Topology;

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

    /** The two ports of the host bridge, which every machine has. */
    public PortPair ports() {
        return new PortPair(this);
    }
}
