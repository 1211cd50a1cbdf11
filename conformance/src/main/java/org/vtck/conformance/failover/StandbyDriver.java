package org.vtck.conformance.failover;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vtck.conformance.access.ConfigCycles;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.access.Width;
import org.vtck.spec.interpret.Element;
import org.vtck.spec.interpret.Elements;
import org.vtck.spec.interpret.FunctionView;
import org.vtck.spec.interpret.MachineView;
import org.vtck.spec.interpret.Truth;
import org.vtck.spec.interpret.codec.LeafBits;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.Enumeration;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Structure;
import org.vtck.spec.subject.ConfigSpace;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/**
 * The part of a virtio-net driver that negotiates. It has configuration cycles alone, so it reaches the device's registers through
 * the window that a function has for that.
 */
final class StandbyDriver {
    private static final String WINDOW = "virtio_pci_cfg_cap";
    private static final String COMMON = "virtio_pci_common_cfg_cap";
    private static final String REGISTERS = "virtio_pci_common_cfg";
    private static final String STANDBY = "VIRTIO_NET_F_STANDBY";
    private static final String VERSION_1 = "VIRTIO_F_VERSION_1";
    private static final int FOUND = 1;
    private static final int DRIVEN = 2;
    private static final int FEATURES_OK = 8;

    private final SpecModel model;

    StandbyDriver(SpecModel model) {
        this.model = model;
    }

    /** What came of a negotiation. */
    enum Outcome {
        /** The device keeps the choice of features, STANDBY among them. */
        ACCEPTED,
        /** It keeps the choice, and does not offer STANDBY. */
        NOT_OFFERED,
        /** It does not keep the choice, or it cannot be reached. */
        FAILED
    }

    /** Acknowledges STANDBY to a function as far as that offers it, and asks whether the choice holds. */
    Outcome negotiate(ConfigCycles cycles, FunctionAddress address) throws IOException {
        FunctionView view = view(cycles.space(address), address);
        Optional<Integer> window = place(view, WINDOW);
        Optional<Integer> common = place(view, COMMON);
        if (window.isEmpty() || common.isEmpty()) {
            return Outcome.FAILED;
        }
        Registers registers =
                new Registers(cycles, address, window.get(), view.function().space(), common.get());
        registers.write("device_status", 0);
        registers.write("device_status", FOUND);
        registers.write("device_status", FOUND | DRIVEN);
        boolean offered = false;
        for (String feature : List.of(VERSION_1, STANDBY)) {
            int bit = bit(feature);
            registers.write("device_feature_select", bit / Integer.SIZE);
            long wanted = registers.read("device_feature") & 1L << bit % Integer.SIZE;
            registers.write("driver_feature_select", bit / Integer.SIZE);
            registers.write("driver_feature", wanted | registers.read("driver_feature"));
            offered = wanted != 0;
        }
        registers.write("device_status", FOUND | DRIVEN | FEATURES_OK);
        if ((registers.read("device_status") & FEATURES_OK) == 0) {
            return Outcome.FAILED;
        }
        return offered ? Outcome.ACCEPTED : Outcome.NOT_OFFERED;
    }

    private FunctionView view(byte[] space, FunctionAddress address) {
        PciFunction function = PciFunction.of(
                new org.vtck.spec.model.FunctionAddress(0, address.bus(), address.device(), address.function()),
                ConfigSpace.of(space),
                "");
        Set<String> profiles = Stream.of(Groups.relation(model).profile())
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return MachineView.of(
                        model,
                        new Machine("", Machine.Origin.EMULATED, Machine.State.RESET, List.of(function)),
                        profiles)
                .function(function);
    }

    private Optional<Integer> place(FunctionView view, String structure) {
        return view.instances(structure(structure)).candidates().stream()
                .filter(c -> c.membership() == Truth.TRUE)
                .map(Elements.Candidate::element)
                .filter(Element.Instance.class::isInstance)
                .map(e -> ((Element.Instance) e).at())
                .findFirst();
    }

    private Structure structure(String name) {
        return model.structures().stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the model has no structure `" + name + "`"));
    }

    private Leaf leaf(String structure, String path) {
        return Layouts.of(structure(structure)).leaf(path).orElseThrow();
    }

    private int bit(String feature) {
        return model.enumerations().stream()
                .flatMap(e -> e.constants().stream())
                .filter(c -> c.name().equals(feature))
                .findFirst()
                .map(Enumeration.Constant::value)
                .map(Long::intValue)
                .orElseThrow(() -> new IllegalArgumentException("the model has no feature `" + feature + "`"));
    }

    /** The device's registers as seen through the window. */
    private final class Registers {
        private final ConfigCycles cycles;
        private final FunctionAddress address;
        private final int window;
        private final long bar;
        private final long start;

        Registers(ConfigCycles cycles, FunctionAddress address, int window, ConfigSpace space, int common) {
            this.cycles = cycles;
            this.address = address;
            this.window = window;
            this.bar = LeafBits.read(leaf(COMMON, "cap.bar"), space, common);
            this.start = LeafBits.read(leaf(COMMON, "cap.offset"), space, common);
        }

        long read(String register) throws IOException {
            Width width = choose(register);
            return cycles.read(address, data(), width);
        }

        void write(String register, long value) throws IOException {
            Width width = choose(register);
            cycles.write(address, data(), width, value);
        }

        private int data() {
            return window + leaf(WINDOW, "pci_cfg_data[0]").offset();
        }

        /** Points the window at a register. */
        private Width choose(String register) throws IOException {
            Leaf leaf = leaf(REGISTERS, register);
            cycles.write(address, window + leaf(WINDOW, "cap.bar").offset(), Width.BYTE, bar);
            cycles.write(address, window + leaf(WINDOW, "cap.offset").offset(), Width.DWORD, start + leaf.offset());
            cycles.write(address, window + leaf(WINDOW, "cap.length").offset(), Width.DWORD, leaf.bytes());
            return switch (leaf.bytes()) {
                case 1 -> Width.BYTE;
                case 2 -> Width.WORD;
                default -> Width.DWORD;
            };
        }
    }
}
