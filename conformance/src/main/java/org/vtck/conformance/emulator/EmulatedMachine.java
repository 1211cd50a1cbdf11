package org.vtck.conformance.emulator;

import java.io.IOException;
import java.util.List;
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
    private final BridgeRegisters registers;
    private final MemoryWindow window;
    private final PortPair ports = new PortPair(this);
    private final HotPlug hotPlug;

    EmulatedMachine(Topology.Board board, BridgeRegisters registers, HotPlug hotPlug) {
        this.board = board;
        this.registers = registers;
        this.window = new MemoryWindow(this);
        this.hotPlug = hotPlug;
    }

    /** What was asked for with {@code -M}. */
    public Topology.Board board() {
        return board;
    }

    /** The function that answers to an address now, as the bus numbers in the bridges stand. */
    public Optional<EmulatedFunction> function(FunctionAddress address) {
        return station(address).map(EmulatedBus.Station::function);
    }

    /** What the user calls the device at an address; empty if nothing is there or it has no name. */
    public Optional<String> id(FunctionAddress address) {
        return station(address).flatMap(EmulatedBus.Station::id);
    }

    /** The address of a device, as the bus numbers stand; empty if there is none of that name or its bus has no number. */
    public Optional<FunctionAddress> address(String id) {
        return hotPlug.root().find(id, 0, registers);
    }

    private Optional<EmulatedBus.Station> station(FunctionAddress address) {
        EmulatedBus root = hotPlug.root();
        Optional<EmulatedBus> bus = address.bus() == 0 ? Optional.of(root) : root.below(address.bus(), registers);
        return bus.flatMap(b -> b.at(address.device(), address.function()));
    }

    /** What the user has plugged in, in the order in which it was. */
    public List<Sketch> devices() {
        return hotPlug.sketches();
    }

    /**
     * What a device would show here, without plugging it in.
     *
     * @param device as after {@code -device}
     * @throws EmulationException if there is no such device; the message is one sentence
     */
    public Sketch sketch(String device) {
        return hotPlug.sketch(DeviceArgument.of(device));
    }

    /**
     * Plugs a device in while the machine runs. Nothing has changed if it is refused.
     *
     * @param device as after {@code -device}
     * @throws EmulationException if it cannot be plugged in; the message is one sentence
     */
    public void plug(String device) {
        hotPlug.plug(DeviceArgument.of(device));
    }

    /**
     * Takes a device out at once, without asking the guest: the whole slot that it is in, and what is behind it.
     *
     * @param id what the user called it
     * @throws EmulationException if there is no such device; the message is one sentence
     */
    public void unplug(String id) {
        hotPlug.unplug(id);
    }

    long read(FunctionAddress address, int register, Width width) {
        return function(address).map(f -> f.read(register, width)).orElse(width.allOnes());
    }

    void write(FunctionAddress address, int register, Width width, long value) {
        station(address).ifPresent(s -> s.write(register, width, value).forEach(c -> window.move(s.function())));
    }

    /** Resets the whole machine: what a reset leaves alone keeps its value, in the two ports as well. */
    public void reset() {
        hotPlug.root().reset();
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
     * functions what their drivers read from them. A function whose device has an id is called by it.
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
                found.functions().stream().map(this::asItsUserKnowsIt).toList());
    }

    private PciFunction asItsUserKnowsIt(PciFunction function) {
        FunctionAddress at = new FunctionAddress(
                function.address().bus(),
                function.address().slot(),
                function.address().number());
        PciFunction named = id(at).map(function::named).orElse(function);
        return function(at)
                .flatMap(EmulatedFunction::network)
                .map(named::withNetwork)
                .orElse(named);
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
