package org.vtck.conformance.emulator;

import java.io.IOException;
import java.util.Optional;
import org.vtck.conformance.access.ConfigCycles;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.access.Width;
import org.vtck.conformance.topology.Enumeration;
import org.vtck.spec.model.Topology;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/** A machine whose configuration space software can reach. */
public final class EmulatedMachine {
    private final Topology.Board board;
    private final EmulatedBus root;
    private final BridgeRegisters registers;
    private final MemoryWindow window;
    private final PortPair ports = new PortPair(this);

    EmulatedMachine(Topology.Board board, EmulatedBus root, BridgeRegisters registers) {
        this.board = board;
        this.root = root;
        this.registers = registers;
        this.window = new MemoryWindow(this);
    }

    /** What was asked for with {@code -M}. */
    public Topology.Board board() {
        return board;
    }

    /** The function that answers to an address now, as the bus numbers in the bridges stand. */
    public Optional<EmulatedFunction> function(FunctionAddress address) {
        return station(address).map(EmulatedBus.Station::function);
    }

    private Optional<EmulatedBus.Station> station(FunctionAddress address) {
        Optional<EmulatedBus> bus = address.bus() == 0 ? Optional.of(root) : root.below(address.bus(), registers);
        return bus.flatMap(b -> b.at(address.device(), address.function()));
    }

    long read(FunctionAddress address, int register, Width width) {
        return function(address).map(f -> f.read(register, width)).orElse(width.allOnes());
    }

    void write(FunctionAddress address, int register, Width width, long value) {
        station(address).ifPresent(s -> s.write(register, width, value).forEach(c -> window.move(s.function())));
    }

    /** Resets the whole machine: what a reset leaves alone keeps its value, in the two ports as well. */
    public void reset() {
        root.reset();
        function(FunctionAddress.HOST_BRIDGE).ifPresent(window::move);
    }

    /**
     * The mechanism that shows the most of each function: the window in memory where there is one, which is opened where the host
     * bridge has it, else the two ports.
     */
    public ConfigCycles cycles() {
        return board.kind() == Topology.BusKind.EXPRESS
                ? WindowCycles.open(window, new PortPairCycles(ports))
                : portCycles();
    }

    /** Configuration cycles through the two ports, which reach the first 256 bytes of each function. */
    public ConfigCycles portCycles() {
        return new PortPairCycles(ports);
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
        return ports;
    }

    /** Memory, as far as it shows configuration space. */
    public MemoryWindow window() {
        return window;
    }
}
