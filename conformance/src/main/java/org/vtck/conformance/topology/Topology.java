package org.vtck.conformance.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vtck.spec.interpret.MachineView;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/** The buses of a machine, what is on them, and the bridges that claim them. */
public final class Topology {
    private final TreeMap<Bus, List<PciFunction>> onBus = new TreeMap<>();
    private final TreeMap<Bus, List<Bridge>> claims = new TreeMap<>();
    private final Map<FunctionAddress, Bridge> bridges = new HashMap<>();
    private final List<Bridge> inOrder = new ArrayList<>();

    private Topology(Machine machine) {
        for (PciFunction function : machine.functions()) {
            onBus.computeIfAbsent(Bus.of(function.address()), b -> new ArrayList<>())
                    .add(function);
        }
    }

    /** The topology that the bytes of a machine show. */
    public static Topology of(MachineView view) {
        Topology topology = new Topology(view.machine());
        BridgeReader.of(view)
                .ifPresent(reader ->
                        view.machine().functions().forEach(f -> reader.bridge(f).ifPresent(topology::add)));
        return topology;
    }

    private void add(Bridge bridge) {
        bridges.put(bridge.address(), bridge);
        inOrder.add(bridge);
        bridge.claim()
                .ifPresent(bus ->
                        claims.computeIfAbsent(bus, b -> new ArrayList<>()).add(bridge));
    }

    /** All bridges, by address. */
    public List<Bridge> bridges() {
        return List.copyOf(inOrder);
    }

    /** The bridge at an address. */
    public Optional<Bridge> bridge(FunctionAddress address) {
        return Optional.ofNullable(bridges.get(address));
    }

    /** Bridges whose secondary bus is 0. */
    public List<Bridge> unnumbered() {
        return inOrder.stream().filter(b -> !b.isNumbered()).toList();
    }

    /** Buses with functions on them, in order. */
    public List<Bus> buses() {
        return List.copyOf(onBus.keySet());
    }

    /** The functions on a bus, by address. */
    public List<PciFunction> on(Bus bus) {
        return List.copyOf(onBus.getOrDefault(bus, List.of()));
    }

    /** The bridges that claim a bus as the one directly behind them, by address. */
    public List<Bridge> claimants(Bus bus) {
        return List.copyOf(claims.getOrDefault(bus, List.of()));
    }

    /** The bridge that a function is directly behind; empty on a root bus and where two bridges claim the bus. */
    public Optional<Bridge> directlyAbove(FunctionAddress address) {
        List<Bridge> above = claims.getOrDefault(Bus.of(address), List.of());
        return above.size() == 1 ? Optional.of(above.get(0)) : Optional.empty();
    }

    /** The functions directly behind a bridge; none if its bus has no number or another bridge claims it as well. */
    public List<PciFunction> directlyBehind(Bridge bridge) {
        return bridge.claim()
                .filter(bus -> claimants(bus).size() == 1)
                .map(this::on)
                .orElse(List.of());
    }

    /** Whether another bridge claims the bus of this one as well. */
    public boolean isContested(Bridge bridge) {
        return bridge.claim().map(bus -> claimants(bus).size() > 1).orElse(false);
    }

    /** Buses that several bridges claim. */
    public List<Bus> claimedTwice() {
        return claims.entrySet().stream()
                .filter(e -> e.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Buses other than bus 0 that no bridge claims: further root buses, or functions whose bridge is missing. */
    public List<Bus> orphans() {
        return onBus.keySet().stream()
                .filter(bus -> bus.number() != 0 && !claims.containsKey(bus))
                .toList();
    }
}
