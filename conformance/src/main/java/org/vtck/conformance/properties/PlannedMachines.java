package org.vtck.conformance.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vtck.conformance.properties.MachinePlan.Placed;
import org.vtck.spec.interpret.build.DeviceBuilder;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/** Builds plans. */
final class PlannedMachines {
    private static final String ID = "failover_group_id";

    private final SpecModel model;
    private final DeviceBuilder devices;

    private PlannedMachines(SpecModel model) {
        this.model = model;
        this.devices = DeviceBuilder.of(model);
    }

    static PlannedMachines of(SpecModel model) {
        return new PlannedMachines(model);
    }

    /** The machine of the model's own devices. */
    Machine built(MachinePlan plan) {
        List<PciFunction> functions = new ArrayList<>();
        for (Placed placed : plan.placed()) {
            functions.add(
                    switch (placed.device().kind()) {
                        case STANDBY ->
                            function(
                                    placed,
                                    "group_id_device",
                                    Map.of(ID, placed.device().id()));
                        case NETWORK -> function(placed, "plain_endpoint", Map.of());
                        case PLAIN_BRIDGE -> function(placed, "pci_bridge", numbers(placed));
                        case BRIDGE -> bridge(placed);
                    });
        }
        return new Machine("plan", Machine.Origin.EMULATED, Machine.State.RESET, functions);
    }

    private PciFunction bridge(Placed placed) {
        Map<String, Long> options = new java.util.TreeMap<>(numbers(placed));
        options.put(ID, placed.device().id());
        return function(placed, "group_id_bridge", options);
    }

    private static Map<String, Long> numbers(Placed placed) {
        return Map.of(
                "primary", (long) placed.address().bus(),
                "secondary", (long) placed.secondary(),
                "subordinate", (long) placed.subordinate());
    }

    private PciFunction function(Placed placed, String device, Map<String, Long> options) {
        return PciFunction.of(
                placed.address(),
                devices.build(model.device(device).orElseThrow(), options).space(),
                "");
    }
}
