package org.vtck.conformance.topology;

import java.util.Optional;
import org.vtck.spec.interpret.Elements;
import org.vtck.spec.interpret.FunctionView;
import org.vtck.spec.interpret.MachineView;
import org.vtck.spec.interpret.Truth;
import org.vtck.spec.interpret.codec.LeafBits;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.model.Home;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.Structure;
import org.vtck.spec.subject.ConfigSpace;
import org.vtck.spec.subject.PciFunction;

/** Recognises bridges by the header structure of the model that has bus numbers. */
final class BridgeReader {
    private static final String SECONDARY = "secondary_bus";
    private static final String SUBORDINATE = "subordinate_bus";

    private final MachineView machine;
    private final Structure header;
    private final Leaf secondary;
    private final Leaf subordinate;

    private BridgeReader(MachineView machine, Structure header) {
        Layout layout = machine.index().layout(header);
        this.machine = machine;
        this.header = header;
        this.secondary = layout.leaf(SECONDARY).orElseThrow();
        this.subordinate = layout.leaf(SUBORDINATE).orElseThrow();
    }

    /** A reader; empty if the model has no such header, and so no bridges. */
    static Optional<BridgeReader> of(MachineView machine) {
        return machine.index().model().structures().stream()
                .filter(s -> s.home() instanceof Home.Header
                        && hasNumbers(machine.index().layout(s)))
                .findFirst()
                .map(s -> new BridgeReader(machine, s));
    }

    private static boolean hasNumbers(Layout layout) {
        return layout.leaf(SECONDARY).isPresent() && layout.leaf(SUBORDINATE).isPresent();
    }

    /** The bridge that a function is; a bridge whose bus numbers are not among the known bytes counts as none. */
    Optional<Bridge> bridge(PciFunction function) {
        FunctionView view = machine.function(function);
        ConfigSpace space = function.space();
        for (Elements.Candidate candidate : view.instances(header).candidates()) {
            if (candidate.membership() == Truth.TRUE && knows(space, secondary) && knows(space, subordinate)) {
                int behind = (int) LeafBits.read(secondary, space, 0);
                return Optional.of(new Bridge(function, behind, (int) LeafBits.read(subordinate, space, 0)));
            }
        }
        return Optional.empty();
    }

    private static boolean knows(ConfigSpace space, Leaf leaf) {
        return space.knows(leaf.offset(), leaf.bytes());
    }
}
