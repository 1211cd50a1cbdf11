package org.vtck.conformance.properties;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A machine as it is asked for: a board, and devices with what is behind them. */
public record EmulatedPlan(Board board, List<EmulatedPlan.Device> root) implements Serializable {
    public EmulatedPlan {
        root = List.copyOf(root);
    }

    /** The boards, and the first slot that each leaves free. */
    public enum Board {
        PC("pc", 2),
        Q35("q35", 1);

        private final String argument;
        private final int firstSlot;

        Board(String argument, int firstSlot) {
            this.argument = argument;
            this.firstSlot = firstSlot;
        }
    }

    /** A kind of device: what QEMU calls it, and what it needs and shows. */
    public enum Kind {
        NET("virtio-net-pci", "VIRTIO_ID_NET"),
        BLOCK("virtio-blk-pci", "VIRTIO_ID_BLOCK"),
        CONSOLE("virtio-serial-pci", "VIRTIO_ID_CONSOLE"),
        SCSI("virtio-scsi-pci", "VIRTIO_ID_SCSI"),
        ENTROPY("virtio-rng-pci", "VIRTIO_ID_ENTROPY"),
        BALLOON("virtio-balloon-pci", "VIRTIO_ID_BALLOON"),
        GPU("virtio-gpu-pci", "VIRTIO_ID_GPU"),
        PASSTHROUGH("e1000e", ""),
        BRIDGE("pci-bridge", ""),
        ROOT_PORT("pcie-root-port", ""),
        UPSTREAM("x3130-upstream", ""),
        DOWNSTREAM("pcie-downstream", "");

        private final String driver;
        private final String type;

        Kind(String driver, String type) {
            this.driver = driver;
            this.type = type;
        }

        /** The name of the virtio device id in the sources; empty if it is no virtio device. */
        String type() {
            return type;
        }

        boolean isBridge() {
            return this == BRIDGE || this == ROOT_PORT || this == UPSTREAM || this == DOWNSTREAM;
        }
    }

    /** A device; an id of 0 is none. {@code options} begins with a comma if it is not empty. */
    public record Device(Kind kind, long id, String options, List<Device> behind) implements Serializable {
        public Device {
            behind = List.copyOf(behind);
        }
    }

    /** A device and where enumeration will find it; both bus numbers are 0 if it is no bridge. */
    record Placed(Device device, int bus, int slot, int secondary, int subordinate) {}

    /** What to ask the emulator for. */
    List<String> arguments() {
        List<String> words = new ArrayList<>(List.of("-M", board.argument));
        new Words(words).bus(root, "");
        return words;
    }

    /** Every device that is asked for, at the address that it must have. */
    List<Placed> placed() {
        List<Placed> all = new ArrayList<>();
        new Numbering(all).bus(root, 0, board.firstSlot);
        return all;
    }

    @Override
    public String toString() {
        return String.join(" ", arguments());
    }

    private static final class Words {
        private final List<String> words;
        private int next = 1;

        Words(List<String> words) {
            this.words = words;
        }

        void bus(List<Device> devices, String bus) {
            for (Device device : devices) {
                int number = next++;
                String text = device.kind().driver + ",id=d" + number + (bus.isEmpty() ? "" : ",bus=" + bus);
                switch (device.kind()) {
                    case BRIDGE -> text += ",chassis_nr=" + (number % 255 + 1);
                    case ROOT_PORT, DOWNSTREAM -> text += ",chassis=1,slot=" + number;
                    default -> text += device.options();
                }
                if (device.id() != 0) {
                    text += String.format(Locale.ROOT, ",failover-group-id=0x%x", device.id());
                }
                words.addAll(List.of("-device", text));
                bus(device.behind(), "d" + number);
            }
        }
    }

    private static final class Numbering {
        private final List<Placed> all;
        private int last;

        Numbering(List<Placed> all) {
            this.all = all;
        }

        void bus(List<Device> devices, int bus, int firstSlot) {
            for (int i = 0; i < devices.size(); i++) {
                Device device = devices.get(i);
                int secondary = device.kind().isBridge() ? ++last : 0;
                bus(device.behind(), secondary, 0);
                all.add(new Placed(device, bus, firstSlot + i, secondary, secondary == 0 ? 0 : last));
            }
        }
    }
}
