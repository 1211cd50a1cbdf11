package org.vtck.conformance.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vtck.spec.model.FunctionAddress;

/**
 * A machine before it is built: devices in slots, bridges with what is behind them. Buses are numbered depth-first in the order
 * of the slots, as enumeration does it.
 */
public record MachinePlan(List<MachinePlan.Device> root) {
    /** The first slot that devices on the root bus take; those before it belong to the board. */
    static final int FIRST_ROOT_SLOT = 4;

    public MachinePlan {
        root = List.copyOf(root);
    }

    /** What a device is to the pairing. */
    public enum Kind {
        /** A virtio network device with an identifier. */
        STANDBY,
        /** A bridge with an identifier. */
        BRIDGE,
        /** A bridge without one. */
        PLAIN_BRIDGE,
        /** A network device without one. */
        NETWORK
    }

    /** A device; {@code id} is 0 where its kind carries none. */
    public record Device(Kind kind, long id, List<Device> behind) {
        public Device {
            behind = List.copyOf(behind);
        }

        @Override
        public String toString() {
            return kind
                    + (id == 0 ? "" : String.format(Locale.ROOT, " 0x%x", id))
                    + (behind.isEmpty() ? "" : " " + behind);
        }
    }

    /** A device, where it is, and the numbers of the buses behind it; both 0 if it is no bridge. */
    record Placed(Device device, FunctionAddress address, int secondary, int subordinate, List<Placed> behind) {
        boolean isBridge() {
            return secondary != 0;
        }
    }

    /** All devices with their addresses, bridges before what is behind them. */
    List<Placed> placed() {
        List<Placed> all = new ArrayList<>();
        new Numbering(all).bus(root, 0);
        return all;
    }

    private static final class Numbering {
        private final List<Placed> all;
        private int last;

        Numbering(List<Placed> all) {
            this.all = all;
        }

        List<Placed> bus(List<Device> devices, int bus) {
            List<Placed> here = new ArrayList<>();
            for (int i = 0; i < devices.size(); i++) {
                Device device = devices.get(i);
                FunctionAddress address = new FunctionAddress(0, bus, (bus == 0 ? FIRST_ROOT_SLOT : 1) + i, 0);
                boolean bridge = device.kind() == Kind.BRIDGE || device.kind() == Kind.PLAIN_BRIDGE;
                int secondary = bridge ? ++last : 0;
                List<Placed> behind = bridge ? bus(device.behind(), secondary) : List.of();
                Placed placed = new Placed(device, address, secondary, bridge ? last : 0, behind);
                all.add(placed);
                here.add(placed);
            }
            return here;
        }
    }
}
