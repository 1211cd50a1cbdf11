package org.vtck.conformance.emulator;

import java.util.List;
import java.util.stream.Stream;
import org.vtck.spec.interpret.build.BuiltDevice;
import org.vtck.spec.interpret.codec.LeafBits;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.Enumeration;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.SpecModel;

/** Where the model says that bridges keep what routing needs. */
final class BridgeRegisters {
    private static final List<String> PORTS =
            List.of("PCIE_TYPE_ROOT_PORT", "PCIE_TYPE_UPSTREAM_PORT", "PCIE_TYPE_DOWNSTREAM_PORT");
    private static final String EXPRESS = "pci_express";

    private static final String EXPRESS_V1 = "pci_express_v1";

    private final Leaf headerLayout;
    private final Leaf secondary;
    private final Leaf subordinate;
    private final Leaf reset;
    private final Leaf portType;
    private final Leaf powerController;
    private final Leaf powerControl;
    private final Leaf linkSpeed;
    private final Leaf linkWidth;
    private final Leaf linkSpeedV1;
    private final Leaf linkWidthV1;
    private final List<Long> ports;

    private BridgeRegisters(SpecModel model, Enumeration types) {
        this.headerLayout = leaf(model, "pci_header", "header_layout");
        this.secondary = leaf(model, "pci_type1_header", "secondary_bus");
        this.subordinate = leaf(model, "pci_type1_header", "subordinate_bus");
        this.reset = leaf(model, "pci_type1_header", "bridge_control.secondary_bus_reset");
        this.portType = leaf(model, EXPRESS, "flags.port_type");
        this.powerController = leaf(model, EXPRESS, "slot_capabilities.power_controller");
        this.powerControl = leaf(model, EXPRESS, "slot_control.power_controller_control");
        this.linkSpeed = leaf(model, EXPRESS, "link_status.link_speed");
        this.linkWidth = leaf(model, EXPRESS, "link_status.link_width");
        this.linkSpeedV1 = leaf(model, EXPRESS_V1, "link_status.link_speed");
        this.linkWidthV1 = leaf(model, EXPRESS_V1, "link_status.link_width");
        this.ports = types.constants().stream()
                .filter(c -> PORTS.contains(c.name()))
                .map(Enumeration.Constant::value)
                .toList();
    }

    static BridgeRegisters of(SpecModel model) {
        return new BridgeRegisters(
                model,
                model.enumerations().stream()
                        .filter(e -> e.name().equals("pcie_port_type"))
                        .findFirst()
                        .orElseThrow(() -> new EmulationException("the sources have no enumeration `pcie_port_type`")));
    }

    private static Leaf leaf(SpecModel model, String structure, String path) {
        return model.structures().stream()
                .filter(s -> s.name().equals(structure))
                .findFirst()
                .flatMap(s -> Layouts.of(s).leaf(path))
                .orElseThrow(() -> new EmulationException("the sources have no `" + structure + "." + path + "`"));
    }

    boolean isBridge(byte[] space) {
        return LeafBits.read(headerLayout, space, 0) == 1;
    }

    int secondary(byte[] bridge) {
        return (int) LeafBits.read(secondary, bridge, 0);
    }

    int subordinate(byte[] bridge) {
        return (int) LeafBits.read(subordinate, bridge, 0);
    }

    /** Whether software holds the bus behind in reset. */
    boolean isInReset(byte[] bridge) {
        return LeafBits.read(reset, bridge, 0) == 1;
    }

    /** Whether the bus behind a bridge is one of PCI Express. */
    boolean isPort(BuiltDevice bridge) {
        return express(bridge, portType).anyMatch(ports::contains);
    }

    /** Whether a port keeps what is in its slot without power, so that nothing there answers. */
    boolean isSlotOff(BuiltDevice bridge) {
        return express(bridge, powerController).anyMatch(there -> there == 1)
                && express(bridge, powerControl).anyMatch(off -> off == 1);
    }

    private static Stream<Long> express(BuiltDevice function, Leaf leaf) {
        return values(function, EXPRESS, leaf);
    }

    private static Stream<Long> values(BuiltDevice function, String structure, Leaf leaf) {
        return function.capabilities().stream()
                .filter(c -> c.structure().name().equals(structure))
                .map(c -> LeafBits.read(leaf, function.space().toBytes(), c.at()));
    }

    /** The speed of a function's link, 0 without one. */
    long linkSpeed(BuiltDevice function) {
        return link(function, linkSpeed, linkSpeedV1);
    }

    /** The width of a function's link, 0 without one. */
    long linkWidth(BuiltDevice function) {
        return link(function, linkWidth, linkWidthV1);
    }

    private static long link(BuiltDevice function, Leaf leaf, Leaf leafV1) {
        return Stream.concat(values(function, EXPRESS, leaf), values(function, EXPRESS_V1, leafV1))
                .findFirst()
                .orElse(0L);
    }
}
