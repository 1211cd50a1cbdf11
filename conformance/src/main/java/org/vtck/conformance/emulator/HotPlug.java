package org.vtck.conformance.emulator;

import java.util.List;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.spec.model.Topology;

/** Plugs devices into a machine that runs and takes them out again, where QEMU would. */
final class HotPlug {
    private final Assembly assembly;
    private final LiveBuses buses;
    private final EmulatedBus root;

    HotPlug(Assembly assembly, LiveBuses buses) {
        this.assembly = assembly;
        this.buses = buses;
        this.root = buses.start(assembly.root());
    }

    EmulatedBus root() {
        return root;
    }

    List<Sketch> sketches() {
        return assembly.sketches();
    }

    Sketch sketch(DeviceArgument argument) {
        return assembly.sketch(argument);
    }

    void plug(DeviceArgument argument) {
        Slots onto = assembly.bus(argument);
        if (isFixed(onto)) {
            throw argument.problem("bus `" + onto.name()
                    + "` takes no device while the machine runs; plug it behind a port such as pcie-root-port");
        }
        Claims.Place place = assembly.plug(argument);
        int first = place.number() - place.number() % FunctionAddress.FUNCTIONS;
        if (place.number() != first && place.bus().at(first).isPresent()) {
            assembly.unplug(place);
            throw argument.problem("function 0 of the slot is there already, and a guest that has seen it looks for no"
                    + " other; plug function 0 last");
        }
        buses.add(place.bus(), place.number());
    }

    void unplug(String id) {
        Claims.Place place = assembly.place(id)
                .orElseThrow(() ->
                        new EmulationException("there is no device `" + id + "`" + Catalogue.hint(id, assembly.ids())));
        if (isFixed(place.bus())) {
            throw new EmulationException("device `" + id + "` is on bus `"
                    + place.bus().name() + "`, from which nothing can be taken while the machine runs");
        }
        for (int number : together(place)) {
            Plug plug = assembly.unplug(new Claims.Place(place.bus(), number));
            buses.remove(place.bus(), number, plug);
        }
    }

    private static boolean isFixed(Slots bus) {
        return bus.isRoot() && bus.kind() == Topology.BusKind.EXPRESS;
    }

    /** A slot is emptied as a whole; behind a port there is but one. */
    private static List<Integer> together(Claims.Place place) {
        boolean port =
                place.bus().kind() == Topology.BusKind.EXPRESS && !place.bus().isRoot();
        int slot = place.number() / FunctionAddress.FUNCTIONS;
        return place.bus().plugs().keySet().stream()
                .filter(number -> port || number / FunctionAddress.FUNCTIONS == slot)
                .toList();
    }
}
