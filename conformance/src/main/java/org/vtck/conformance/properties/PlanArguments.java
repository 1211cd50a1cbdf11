package org.vtck.conformance.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vtck.conformance.properties.MachinePlan.Device;

/** A plan as arguments of the emulator, on the board without PCI Express. */
final class PlanArguments {
    private final List<String> words = new ArrayList<>(List.of("-M", "pc"));
    private int next = 1;

    private PlanArguments() {}

    static List<String> of(MachinePlan plan) {
        PlanArguments arguments = new PlanArguments();
        arguments.bus(plan.root(), "pci.0", MachinePlan.FIRST_ROOT_SLOT);
        return arguments.words;
    }

    private void bus(List<Device> devices, String bus, int firstSlot) {
        for (int i = 0; i < devices.size(); i++) {
            Device device = devices.get(i);
            String name = "d" + next++;
            String driver = switch (device.kind()) {
                case STANDBY -> "virtio-net-pci";
                case NETWORK -> "e1000e";
                case BRIDGE, PLAIN_BRIDGE -> "pci-bridge,chassis_nr=1";
            };
            String id = device.id() == 0 ? "" : String.format(Locale.ROOT, ",failover-group-id=0x%x", device.id());
            words.add("-device");
            words.add(String.format(Locale.ROOT, "%s,id=%s,bus=%s,addr=%x%s", driver, name, bus, firstSlot + i, id));
            bus(device.behind(), name, 1);
        }
    }
}
