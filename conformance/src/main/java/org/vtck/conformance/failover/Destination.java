package org.vtck.conformance.failover;

import java.util.ArrayList;
import java.util.List;
import org.vtck.conformance.emulator.EmulatedMachine;
import org.vtck.conformance.emulator.EmulationException;
import org.vtck.conformance.emulator.Emulator;
import org.vtck.conformance.emulator.Sketch;
import org.vtck.spec.model.Topology;

/** Where a guest moves to. */
public sealed interface Destination {
    /** A machine with the same devices, and with one more bridge in front of them, so that their buses have other numbers. */
    record Mirror() implements Destination {}

    /** A machine made of arguments as {@code vtck emulate} takes them. */
    record Given(List<String> arguments) implements Destination {
        public Given {
            arguments = List.copyOf(arguments);
        }
    }

    /** The machine that stands for another one, with the same devices but for some. */
    static EmulatedMachine mirror(Emulator emulator, EmulatedMachine source, List<Sketch> devices) {
        List<String> same = arguments(source, devices);
        List<String> more = new ArrayList<>(same);
        more.addAll(2, List.of("-device", bridgeInFront(source, devices)));
        try {
            return emulator.start(more);
        } catch (EmulationException e) {
            // Somebody gave a slot by its number, which the bridge in front has taken.
            return emulator.start(same);
        }
    }

    /** What starts a machine with these devices. */
    static List<String> arguments(EmulatedMachine machine, List<Sketch> devices) {
        List<String> words = new ArrayList<>(List.of("-M", machine.board().name()));
        devices.forEach(d -> words.addAll(List.of("-device", d.text())));
        return words;
    }

    private static String bridgeInFront(EmulatedMachine source, List<Sketch> devices) {
        List<String> taken = devices.stream().flatMap(d -> d.id().stream()).toList();
        String id = "in-front";
        while (taken.contains(id)) {
            id += "-";
        }
        return source.board().kind() == Topology.BusKind.EXPRESS
                ? "pcie-root-port,chassis=255,slot=8191,id=" + id
                : "pci-bridge,chassis_nr=255,id=" + id;
    }
}
