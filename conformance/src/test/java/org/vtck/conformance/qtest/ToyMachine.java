package org.vtck.conformance.qtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vtck.conformance.access.ConfigCycles;
import org.vtck.conformance.access.ConfigRegisters;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.access.LittleEndian;
import org.vtck.conformance.access.Width;

/** A tree of functions that routes configuration cycles by the bus numbers in its bridges, and nothing more. */
final class ToyMachine implements ConfigCycles {
    /** One function; a bridge when it has a header of that kind. */
    static final class Node {
        private final int device;
        private final int function;
        private final byte[] space = new byte[ConfigRegisters.CONVENTIONAL_SIZE];
        private final List<Node> behind = new ArrayList<>();

        private Node(int device, int function, int headerType) {
            this.device = device;
            this.function = function;
            space[ConfigRegisters.HEADER_TYPE] = (byte) headerType;
        }

        static Node endpoint(int device, int function) {
            return new Node(device, function, 0);
        }

        static Node firstOfSeveral(int device) {
            return new Node(device, 0, ConfigRegisters.HEADER_TYPE_MULTIFUNCTION);
        }

        static Node bridge(int device, Node... behind) {
            Node bridge = new Node(device, 0, ConfigRegisters.HEADER_TYPE_BRIDGE);
            bridge.behind.addAll(List.of(behind));
            return bridge;
        }

        int busNumber(int which) {
            return space[ConfigRegisters.BUS_NUMBERS + which] & 0xff;
        }
    }

    private final List<Node> root;

    ToyMachine(Node... root) {
        this.root = List.of(root);
    }

    @Override
    public long read(FunctionAddress function, int register, Width width) {
        return find(root, 0, function)
                .map(node -> LittleEndian.get(node.space, register, width))
                .orElse(width.allOnes());
    }

    @Override
    public void write(FunctionAddress function, int register, Width width, long value) {
        find(root, 0, function).ifPresent(node -> LittleEndian.put(node.space, register, width, value));
    }

    @Override
    public byte[] space(FunctionAddress function) {
        return find(root, 0, function).orElseThrow().space.clone();
    }

    private static Optional<Node> find(List<Node> bus, int number, FunctionAddress wanted) {
        for (Node node : bus) {
            if (number == wanted.bus() && node.device == wanted.device() && node.function == wanted.function()) {
                return Optional.of(node);
            }
            int secondary = node.busNumber(1);
            if (number != wanted.bus() && secondary <= wanted.bus() && wanted.bus() <= node.busNumber(2)) {
                Optional<Node> found = find(node.behind, secondary, wanted);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
