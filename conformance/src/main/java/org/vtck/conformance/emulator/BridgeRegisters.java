package org.vtck.conformance.emulator;

import java.util.List;
import org.vtck.spec.interpret.build.BuiltDevice;
import org.vtck.spec.interpret.codec.LeafBits;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.Enumeration;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Structure;

/** Where the model says that bridges keep what routing needs. */
final class BridgeRegisters {
    private static final List<String> PORTS =
            List.of("PCIE_TYPE_ROOT_PORT", "PCIE_TYPE_UPSTREAM_PORT", "PCIE_TYPE_DOWNSTREAM_PORT");
    private static final String EXPRESS = "pci_express";

    private final Leaf headerLayout;
    private final Leaf secondary;
    private final Leaf subordinate;
    private final Leaf reset;
    private final Leaf portType;
    private final List<Long> ports;

    private BridgeRegisters(
            Leaf headerLayout, Leaf secondary, Leaf subordinate, Leaf reset, Leaf portType, List<Long> ports) {
        this.headerLayout = headerLayout;
        this.secondary = secondary;
        this.subordinate = subordinate;
        this.reset = reset;
        this.portType = portType;
        this.ports = ports;
    }

    static BridgeRegisters of(SpecModel model) {
        Enumeration types = model.enumerations().stream()
                .filter(e -> e.name().equals("pcie_port_type"))
                .findFirst()
                .orElseThrow(() -> new EmulationException("the sources have no enumeration `pcie_port_type`"));
        return new BridgeRegisters(
                leaf(model, "pci_header", "header_layout"),
                leaf(model, "pci_type1_header", "secondary_bus"),
                leaf(model, "pci_type1_header", "subordinate_bus"),
                leaf(model, "pci_type1_header", "bridge_control.secondary_bus_reset"),
                leaf(model, EXPRESS, "flags.port_type"),
                types.constants().stream()
                        .filter(c -> PORTS.contains(c.name()))
                        .map(Enumeration.Constant::value)
                        .toList());
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
        return bridge.capabilities().stream()
                .filter(c -> c.structure().name().equals(EXPRESS))
                .anyMatch(c ->
                        ports.contains(LeafBits.read(portType, bridge.space().toBytes(), c.at())));
    }

    /** Whether a function has a link of PCI Express. */
    boolean hasLink(BuiltDevice function) {
        return function.capabilities().stream()
                .map(BuiltDevice.Capability::structure)
                .map(Structure::name)
                .anyMatch(n -> n.startsWith(EXPRESS));
    }
}
