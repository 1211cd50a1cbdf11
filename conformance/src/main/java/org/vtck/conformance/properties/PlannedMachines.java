package org.vtck.conformance.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.vtck.conformance.emulator.EmulatedMachine;
import org.vtck.conformance.emulator.Emulator;
import org.vtck.conformance.properties.MachinePlan.Kind;
import org.vtck.conformance.properties.MachinePlan.Placed;
import org.vtck.conformance.properties.MachinePlan.Slots;
import org.vtck.spec.interpret.build.DeviceBuilder;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/** Builds plans: from the example devices of the sources, or in the emulator from QEMU's arguments. */
final class PlannedMachines {
    private static final String ID = "failover_group_id";

    private final SpecModel model;
    private final DeviceBuilder devices;
    private final Emulator emulator;

    PlannedMachines(SpecModel model) {
        this.model = model;
        this.devices = DeviceBuilder.of(model);
        this.emulator = Emulator.of(model);
    }

    /** The machine of example devices; of conventional buses only. */
    Machine built(MachinePlan plan) {
        List<PciFunction> functions = plan.all().stream().map(this::function).toList();
        return new Machine("plan", Machine.Origin.EMULATED, Machine.State.RESET, functions);
    }

    private PciFunction function(Placed placed) {
        Map<String, Long> options = new TreeMap<>();
        if (placed.device().id() != 0) {
            options.put(ID, placed.device().id());
        }
        if (placed.device().kind().isBridge()) {
            options.put("primary", (long) placed.address().bus());
            options.put("secondary", (long) placed.secondary());
            options.put("subordinate", (long) placed.subordinate());
        }
        var device = model.device(example(placed.device().kind())).orElseThrow();
        return PciFunction.of(placed.address(), devices.build(device, options).space(), "");
    }

    private static String example(Kind kind) {
        return switch (kind) {
            case STANDBY -> "group_id_device";
            case NETWORK -> "plain_endpoint";
            case BRIDGE -> "group_id_bridge";
            case PLAIN_BRIDGE -> "pci_bridge";
            case ROOT_PORT, UPSTREAM, DOWNSTREAM, GROUP_PORT ->
                throw new IllegalArgumentException("there is no example of a " + kind);
        };
    }

    /** The machine in the emulator, at power-on; {@code board} is {@code pc} or {@code q35}. */
    EmulatedMachine emulated(MachinePlan plan, String board) {
        return emulator.start(arguments(plan, board));
    }

    /** The plan as QEMU takes it. */
    static List<String> arguments(MachinePlan plan, String board) {
        List<String> words = new ArrayList<>(List.of("-M", board));
        add(plan.placed(), board.equals("pc") ? "pci.0" : "pcie.0", Slots.CONVENTIONAL, words);
        return words;
    }

    private static void add(List<Placed> bus, String parent, Slots slots, List<String> words) {
        for (Placed placed : bus) {
            List<String> properties =
                    new ArrayList<>(List.of(placed.device().kind().driver(), "bus=" + parent));
            properties.add(String.format(
                    Locale.ROOT,
                    "addr=%x.%x",
                    placed.address().slot(),
                    placed.address().number()));
            if (slots == Slots.LINK && bus.size() > 1) {
                properties.add("multifunction=on");
            }
            if (placed.device().id() != 0) {
                properties.add("failover-group-id="
                        + Long.toUnsignedString(placed.device().id()));
            }
            String name = "b" + placed.secondary();
            if (placed.device().kind().isBridge()) {
                properties.add("id=" + name);
                chassis(placed, properties);
            }
            words.add("-device");
            words.add(String.join(",", properties));
            add(placed.behind(), name, placed.device().kind().slots(), words);
        }
    }

    private static void chassis(Placed placed, List<String> properties) {
        if (placed.device().kind().slots() == Slots.CONVENTIONAL) {
            properties.add("chassis_nr=" + placed.secondary());
        } else if (placed.device().kind().slots() == Slots.LINK) {
            properties.add("chassis=" + placed.secondary());
        }
    }
}
