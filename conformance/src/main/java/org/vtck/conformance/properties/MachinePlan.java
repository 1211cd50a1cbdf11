package org.vtck.conformance.properties;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vtck.spec.model.FunctionAddress;

/**
 * A machine before it is built: devices in slots, bridges with what is behind them. Buses are numbered depth-first in the order
 * of the slots, as enumeration does it.
 */
public record MachinePlan(List<MachinePlan.Device> root) implements Serializable {
    /** The first slot that devices on the root bus take; those before it belong to the board. */
    private static final int FIRST_ROOT_SLOT = 4;

    public MachinePlan {
        root = List.copyOf(root);
    }

    /** Which slots a bus has. */
    enum Slots {
        /** The function is no bridge. */
        NONE,
        /** Slots from 1 on, one function each. */
        CONVENTIONAL,
        /** The inside of a switch: slots from 0 on. */
        SWITCH,
        /** A link: slot 0 alone, so that devices are functions of one. */
        LINK
    }

    /** What a device is to the pairing. */
    enum Part {
        STANDBY,
        BRIDGE,
        NETWORK,
        NOTHING
    }

    /** Kinds of device, by the names that QEMU has for them. */
    public enum Kind {
        STANDBY("virtio-net-pci", Part.STANDBY, Slots.NONE),
        NETWORK("e1000e", Part.NETWORK, Slots.NONE),
        BRIDGE("pci-bridge", Part.BRIDGE, Slots.CONVENTIONAL),
        PLAIN_BRIDGE("pci-bridge", Part.NOTHING, Slots.CONVENTIONAL),
        ROOT_PORT("pcie-root-port", Part.NOTHING, Slots.LINK),
        UPSTREAM("x3130-upstream", Part.NOTHING, Slots.SWITCH),
        DOWNSTREAM("xio3130-downstream", Part.NOTHING, Slots.LINK),
        GROUP_PORT("pcie-downstream", Part.BRIDGE, Slots.LINK);

        private final String driver;
        private final Part part;
        private final Slots slots;

        Kind(String driver, Part part, Slots slots) {
            this.driver = driver;
            this.part = part;
            this.slots = slots;
        }

        String driver() {
            return driver;
        }

        Part part() {
            return part;
        }

        /** What the bus behind it is like. */
        Slots slots() {
            return slots;
        }

        boolean isBridge() {
            return slots != Slots.NONE;
        }
    }

    /** A device; {@code id} is 0 where its kind carries none. */
    public record Device(Kind kind, long id, List<Device> behind) implements Serializable {
        public Device {
            behind = List.copyOf(behind);
        }

        @Override
        public String toString() {
            String text = id == 0 ? kind.name() : String.format(Locale.ROOT, "%s 0x%x", kind, id);
            return behind.isEmpty() ? text : text + " " + behind;
        }

        private int bridges() {
            return (kind.isBridge() ? 1 : 0)
                    + behind.stream().mapToInt(Device::bridges).sum();
        }
    }

    /** A device, where it is, and the numbers of the buses behind it; both 0 if it is no bridge. */
    record Placed(Device device, FunctionAddress address, int secondary, int subordinate, List<Placed> behind) {}

    /** How many buses there are behind bridges. */
    int bridges() {
        return root.stream().mapToInt(Device::bridges).sum();
    }

    /** The devices on the root bus, with all that is behind them. */
    List<Placed> placed() {
        return new Numbering().bus(root, 0, Slots.CONVENTIONAL);
    }

    /** All devices. */
    List<Placed> all() {
        List<Placed> all = new ArrayList<>();
        collect(placed(), all);
        return all;
    }

    private static void collect(List<Placed> bus, List<Placed> all) {
        for (Placed placed : bus) {
            all.add(placed);
            collect(placed.behind(), all);
        }
    }

    private static final class Numbering {
        private int last;

        List<Placed> bus(List<Device> devices, int bus, Slots slots) {
            List<Placed> here = new ArrayList<>();
            for (int i = 0; i < devices.size(); i++) {
                Device device = devices.get(i);
                FunctionAddress address = address(bus, i, slots);
                int secondary = device.kind().isBridge() ? ++last : 0;
                List<Placed> behind = secondary == 0
                        ? List.of()
                        : bus(device.behind(), secondary, device.kind().slots());
                here.add(new Placed(device, address, secondary, secondary == 0 ? 0 : last, behind));
            }
            return here;
        }

        private static FunctionAddress address(int bus, int index, Slots slots) {
            if (slots == Slots.LINK) {
                return new FunctionAddress(0, bus, 0, index);
            }
            int first = bus == 0 ? FIRST_ROOT_SLOT : slots == Slots.SWITCH ? 0 : 1;
            return new FunctionAddress(0, bus, first + index, 0);
        }
    }
}
